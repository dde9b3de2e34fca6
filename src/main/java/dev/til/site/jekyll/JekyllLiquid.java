package dev.til.site.jekyll;

import dev.til.facts.WeakMemo;
import dev.til.note.Journal;
import dev.til.note.Nearest;
import dev.til.note.Note;
import dev.til.note.NoteMarker;
import dev.til.site.NearestSiteFile;
import dev.til.site.Publication;
import dev.til.site.jekyll.link.JekyllAddress;
import dev.til.site.jekyll.link.JekyllContext;
import dev.til.site.jekyll.link.JekyllGems;
import dev.til.site.jekyll.link.JekyllIncludes;
import dev.til.site.liquid.Liquid;
import dev.til.site.liquid.LiquidScope;
import dev.til.site.liquid.LiquidTags;
import dev.til.site.path.RelativePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Liquid of a Jekyll site: its variables, its posts and files, and the tags that its plugins bring. */
final class JekyllLiquid {
    // Jekyll: PostComparer::MATCHER
    private static final Pattern POST = Pattern.compile("^(?:(.+)/)?(\\d+-\\d+-\\d+)-(.*)$", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(?:.*/)?(\\d{2,4}-\\d{1,2}-\\d{1,2})-([^/]*)\\.[^./]+");

    /** What Jekyll itself says about a page, which front matter does not decide. */
    private static final Set<String> OF_JEKYLL = Set.of(
            "content",
            "excerpt",
            "date",
            "id",
            "categories",
            "tags",
            "path",
            "next",
            "previous",
            "name",
            "dir",
            "output",
            "collection",
            "relative_path",
            "draft",
            "slug",
            "ext");

    private final JekyllContext context;
    private final JekyllGems gems;
    private final JekyllAddress address;
    private final JekyllIncludes includes;
    private final LiquidTags tags;
    private final Supplier<List<String>> posts = new WeakMemo<>(this::findPosts);
    private final boolean addsBaseurl;

    JekyllLiquid(JekyllContext context, JekyllGems gems) {
        this.context = context;
        this.gems = gems;
        this.address = new JekyllAddress(context);
        this.includes = new JekyllIncludes(
                context, note -> note.shows(NoteMarker.LIQUID) ? render(note).unknown() : Set.of());
        this.tags = LiquidTags.of(gems.active(), gems.bringsTags());
        // Jekyll 3, which GitHub Pages runs: post_url and link know no baseurl
        this.addsBaseurl = !context.plugins().versionThree();
    }

    private List<String> findPosts() {
        String folder = context.folder().isEmpty() ? "" : context.folder() + "/";
        return context.files().entries().stream()
                .map(Journal.Entry::path)
                .filter(path -> path.startsWith(folder) && ("/" + path).contains("/_posts/"))
                .map(path -> path.substring(folder.length()))
                .toList();
    }

    JekyllIncludes includes() {
        return includes;
    }

    /** A note's body as Markdown gets it. */
    Liquid.Rendered render(Note note) {
        // Jekyll 4: render_with_liquid
        boolean plain =
                context.flag(note, "render_with_liquid").filter(on -> !on).isPresent();
        return plain
                ? new Liquid.Rendered(note.body(), List.of(), Set.of())
                : Liquid.render(note.body(), new Scope(note));
    }

    private final class Scope implements LiquidScope {
        private final Note note;

        Scope(Note note) {
            this.note = note;
        }

        @Override
        public Optional<String> variable(String path) {
            if (path.startsWith("site.")) {
                String key = path.substring(5);
                return context.setting(key)
                        .or(() -> key.equals("baseurl")
                                ? Optional.of(address.prefix())
                                : key.equals("url") ? Optional.of("") : Optional.empty());
            }
            if (path.equals("page.url")) {
                return context.published(note.path()).flatMap(Publication::url);
            }
            String key = path.startsWith("page.") ? path.substring(5) : "";
            return key.isEmpty() || OF_JEKYLL.contains(key) ? Optional.empty() : context.value(note, key);
        }

        @Override
        public String baseurl() {
            return address.prefix();
        }

        @Override
        public String siteUrl() {
            return context.setting("url").orElse("");
        }

        @Override
        public Answer postUrl(String name) {
            return findPost(name);
        }

        @Override
        public Answer link(String path) {
            return findFile(path);
        }

        @Override
        public boolean lacksInclude(String name) {
            return includes.lacks(name, gems.theme().isPresent());
        }

        @Override
        public LiquidTags tags() {
            return tags;
        }
    }

    private LiquidScope.Answer findPost(String name) {
        Matcher parts = POST.matcher(name.startsWith("/") ? name.substring(1) : name);
        if (!parts.matches()) {
            return new LiquidScope.Answer.Missing(
                    "post_url needs a date and a name, and '%s' has none".formatted(name),
                    Optional.of("write the post's file name without its extension"));
        }
        String path = parts.group(1) == null ? "" : parts.group(1) + "/";
        String stem = parts.group(2) + "-" + parts.group(3);
        Optional<String> post = posts.get().stream()
                .filter(candidate -> isNamed(candidate, path, stem))
                .findFirst()
                // Jekyll: a post in a folder is still found without it, with a warning
                .or(() -> posts.get().stream()
                        .filter(candidate -> isSame(candidate, stem))
                        .findFirst());
        if (post.isEmpty() && arePostsElsewhere()) {
            return new LiquidScope.Answer.Unknown();
        }
        if (post.isEmpty()) {
            return new LiquidScope.Answer.Missing(
                    "there is no post '%s', so the build fails".formatted(name), nearestPost(stem));
        }
        String source = RelativePath.in(context.folder(), post.get());
        Optional<Publication> publication = context.published(source);
        Optional<String> url = publication.flatMap(Publication::url);
        return url.<LiquidScope.Answer>map(at -> new LiquidScope.Answer.Found(mounted(at)))
                .orElseGet(() -> new LiquidScope.Answer.Missing(
                        "post '%s' is not published, so the build fails".formatted(name),
                        publication.flatMap(Publication::why)));
    }

    /** Whether posts are brought by a symbolic link or a submodule, which nobody here looks into. */
    private boolean arePostsElsewhere() {
        String start = context.folder().isEmpty() ? "" : context.folder() + "/";
        return context.files().entries().stream()
                .anyMatch(entry -> entry.kind() != Journal.Kind.FILE
                        && entry.path().startsWith(start)
                        && ("/" + entry.path() + "/").contains("/_posts/"));
    }

    // Jekyll: PostComparer's name_regex, which does not look at how the extension goes on
    private static boolean isNamed(String candidate, String path, String stem) {
        for (String start : List.of("_posts/" + path + stem, path + "_posts/" + stem, path + "_posts" + stem)) {
            if (candidate.startsWith(start + ".") && candidate.length() > start.length() + 1) {
                return candidate.indexOf('/', start.length()) < 0 && candidate.charAt(start.length() + 1) != '.';
            }
        }
        return false;
    }

    private static boolean isSame(String candidate, String stem) {
        Matcher file = FILE.matcher(candidate);
        Matcher wanted = POST.matcher(stem);
        return file.matches()
                && wanted.matches()
                && file.group(2).equals(wanted.group(3))
                && plainDate(file.group(1)).equals(plainDate(wanted.group(2)));
    }

    private static String plainDate(String date) {
        return date.replaceAll("(?<=-)0", "");
    }

    private Optional<String> nearestPost(String stem) {
        List<String> stems = posts.get().stream()
                .map(post -> RelativePath.name(post).replaceFirst("\\.[^.]+$", ""))
                .toList();
        String slug = stem.replaceFirst("^\\d+-\\d+-\\d+-", "");
        return stems.stream()
                .filter(other -> other.replaceFirst("^\\d+-\\d+-\\d+-", "").equals(slug.replaceFirst("\\.\\w+$", "")))
                .findFirst()
                .or(() -> Nearest.of(stem, stems))
                .map(meant -> "did you mean {%% post_url %s %%} ?".formatted(meant));
    }

    private LiquidScope.Answer findFile(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        String source = RelativePath.in(context.folder(), plain);
        if (context.files().isFile(source)) {
            Optional<Publication> publication = context.published(source);
            if (publication.isPresent()) {
                return publication
                        .get()
                        .url()
                        .<LiquidScope.Answer>map(url -> new LiquidScope.Answer.Found(mounted(url)))
                        .orElseGet(() -> new LiquidScope.Answer.Missing(
                                "'%s' is not published, so the build fails".formatted(path),
                                publication.get().why()));
            }
            if (context.reads(source)) {
                return new LiquidScope.Answer.Found(mounted(context.copied(source)));
            }
            return new LiquidScope.Answer.Missing(
                    "'%s' is not part of the site, so the build fails".formatted(path), Optional.empty());
        }
        boolean elsewhere = gems.bringsPages()
                || (gems.theme().isPresent() && plain.startsWith("assets/"))
                || context.files().leadsElsewhere(source);
        if (elsewhere) {
            return new LiquidScope.Answer.Unknown();
        }
        return new LiquidScope.Answer.Missing(
                "there is no '%s', so the build fails".formatted(path),
                NearestSiteFile.of(source, context.files())
                        .map(meant -> "did you mean {%% link %s %%} ?".formatted(meant)));
    }

    private String mounted(String url) {
        return addsBaseurl ? address.prefix() + url : url;
    }
}
