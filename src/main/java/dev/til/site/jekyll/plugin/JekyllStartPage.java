package dev.til.site.jekyll.plugin;

import dev.til.site.SiteFiles;
import dev.til.site.path.LinkTarget;
import dev.til.site.path.MarkdownPath;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a site shows at its root, as far as it tells who builds it. */
final class JekyllStartPage {
    private static final String README_INDEX = "jekyll-readme-index";
    private static final Pattern AT_ROOT =
            Pattern.compile("^permalink:\\s*[\"']?/(?:index(?:\\.html)?)?[\"']?\\s*$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#?:]+)");
    private static final Pattern LIST = Pattern.compile("\\bsite\\.(?:posts|pages)\\b");
    /** Folders that pages lie in beside the root, by custom. */
    private static final List<String> PAGES = List.of("", "_pages", "pages");

    private JekyllStartPage() {}

    /**
     * Whether a site has a start page only where a README that leads into it is made one, which its Gemfile does not ask
     * for. GitHub Pages: jekyll-readme-index is always on.
     *
     * @param folder that the site is built from
     */
    static boolean isReadmeOfGitHub(SiteFiles files, String folder, JekyllWishes wishes) {
        boolean readme = false;
        for (String file : files.in(folder)) {
            String name = RelativePath.name(file).toLowerCase(Locale.ROOT);
            if (name.startsWith("index.")) {
                return false;
            }
            boolean named = name.equals("readme.md") || name.equals("readme.markdown");
            readme |= named && leadsOn(files, file);
        }
        return readme
                && !wishes.configured().contains(README_INDEX)
                && !wishes.gemfile().listed().contains(README_INDEX)
                && !hasOther(files, folder);
    }

    /** Whether a README links a page of the site, or lists its posts: what only leads elsewhere is about the repository. */
    private static boolean leadsOn(SiteFiles files, String readme) {
        String text = text(files, readme);
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            Optional<String> path = RelativePath.resolve(RelativePath.folder(readme), LinkTarget.decode(link.group(1)));
            if (path.isPresent() && isPage(files, path.get())) {
                return true;
            }
        }
        return LIST.matcher(text).find();
    }

    private static boolean isPage(SiteFiles files, String path) {
        return MarkdownPath.is(path) ? files.isFile(path) : !path.isEmpty() && files.isFolder(path);
    }

    private static boolean hasOther(SiteFiles files, String folder) {
        for (String below : PAGES) {
            for (String file : files.in(RelativePath.in(folder, below))) {
                boolean page = file.endsWith(".md") || file.endsWith(".markdown") || file.endsWith(".html");
                if (page && isAtRoot(files, file)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAtRoot(SiteFiles files, String file) {
        String text = text(files, file);
        return text.startsWith("---") && AT_ROOT.matcher(text).find();
    }

    private static String text(SiteFiles files, String file) {
        return files.journal()
                .read(file)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
