package dev.til.site.publishers;

import dev.til.site.SiteFiles;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Publishers that til knows by the files they leave, and not more: where one of them builds the site, only its build can
 * say where a link leads that leads to no file.
 */
final class OtherPublisher {
    /** By a file in the folder that the site is built from. */
    private static final Map<String, String> FILES = files();

    /** Hexo: its _config.yml looks like Jekyll's, but package.json brings the program. */
    private static final Pattern HEXO = Pattern.compile("\"hexo\"\\s*:");

    private static final List<String> ZOLA_CONFIGS = List.of("config.toml", "zola.toml");

    private OtherPublisher() {}

    /** The names of the files that these publishers are known by. */
    static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (String path : FILES.keySet()) {
            names.add(RelativePath.name(path));
        }
        names.add("zola.toml");
        return names;
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put(".openpublishing.publish.config.json", "Open Publishing");
        files.put("docfx.json", "DocFX");
        files.put("mkdocs.yml", "MkDocs");
        files.put("mkdocs.yaml", "MkDocs");
        files.put("docusaurus.config.js", "Docusaurus");
        files.put("docusaurus.config.ts", "Docusaurus");
        files.put("book.toml", "mdBook");
        files.put("antora-playbook.yml", "Antora");
        files.put("gatsby-config.js", "Gatsby");
        files.put("gatsby-config.ts", "Gatsby");
        files.put("_quarto.yml", "Quarto");
        files.put(".eleventy.js", "Eleventy");
        files.put("eleventy.config.js", "Eleventy");
        files.put("eleventy.config.mjs", "Eleventy");
        files.put("astro.config.mjs", "Astro");
        files.put("astro.config.ts", "Astro");
        files.put("quartz.config.ts", "Quartz");
        files.put(".vitepress/config.js", "VitePress");
        files.put(".vitepress/config.ts", "VitePress");
        files.put(".vitepress/config.mts", "VitePress");
        return files;
    }

    /** The program that builds the site in a folder; empty when it is none of these. */
    static Optional<String> of(SiteFiles files, String folder) {
        if (isHexo(files, folder)) {
            return Optional.of("Hexo");
        }
        if (isZola(files, folder)) {
            return Optional.of("Zola");
        }
        return FILES.entrySet().stream()
                .filter(known -> files.isFile(RelativePath.in(folder, known.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static boolean isHexo(SiteFiles files, String folder) {
        return files.isFolder(RelativePath.in(folder, "source"))
                && text(files, RelativePath.in(folder, "package.json"))
                        .filter(text -> HEXO.matcher(text).find())
                        .isPresent();
    }

    /** Whether a folder is Zola's and not Hugo's, though its configuration may be called as Hugo's is. */
    static boolean isZola(SiteFiles files, String folder) {
        for (String name : ZOLA_CONFIGS) {
            String path = RelativePath.in(folder, name);
            if (files.isFile(path)
                    && text(files, path).filter(OtherPublisher::isOfZola).isPresent()) {
                return true;
            }
        }
        return false;
    }

    // Zola: base_url is the one key that must be there, outside of any table, where Hugo says baseURL
    private static boolean isOfZola(String config) {
        boolean zola = false;
        for (String line : config.split("\n", -1)) {
            String key = line.split("=", 2)[0].strip();
            if (key.startsWith("[")) {
                return zola;
            }
            if (key.equalsIgnoreCase("baseURL")) {
                return false;
            }
            zola |= key.equals("base_url");
        }
        return zola;
    }

    private static Optional<String> text(SiteFiles files, String path) {
        return files.journal().read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
