package dev.til.site.hugo.config;

import dev.til.site.SiteFiles;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which Hugo builds a site. Nothing has to say it; mostly the files do that have it built. They are read when somebody
 * asks, and where they name more than one Hugo, only what is so with each of them is known.
 */
public final class HugoVersion {
    /** Since when ids of headings are made of their text. */
    static final int IDS_OF_TEXT = 144;
    /** Since when a date that is none stops the build. */
    public static final int STRICT_DATES = 136;
    /** Since when YAML is read as of its version 1.2, and a key that is there twice stops the build. */
    public static final int STRICT_YAML = 152;
    /** Before it a slash in a title makes a folder of a path, and no more since the other; when it changed is not known. */
    public static final int TITLE_WITH_FOLDERS = 166;

    public static final int TITLE_WITHOUT_FOLDERS = 169;

    private static final List<String> WORKFLOWS =
            List.of(".github/workflows", ".forgejo/workflows", ".gitea/workflows");

    /** Files of those who build sites. */
    private static final List<String> HOSTS = List.of(
            "netlify.toml",
            "vercel.json",
            "now.json",
            ".gitlab-ci.yml",
            "render.yaml",
            "amplify.yml",
            "buildspec.yml",
            "cloudbuild.yaml",
            "wrangler.toml",
            "azure-pipelines.yml",
            "bitbucket-pipelines.yml",
            ".circleci/config.yml",
            ".woodpecker.yml",
            ".drone.yml",
            ".travis.yml");

    /** Files that say which Hugo a person, or a build that says nothing else, is to take. */
    private static final List<String> TOOLS =
            List.of("package.json", "Dockerfile", ".tool-versions", "mise.toml", ".mise.toml", ".hvm");

    /** What a file names. */
    private record Told(HugoVersionMention version, String path) {}

    private final String folder;
    private final HugoFields settings;
    private final SiteFiles files;
    private volatile @Nullable List<Told> told;

    /** @param settings of the site */
    HugoVersion(String folder, HugoFields settings, SiteFiles files) {
        this.folder = folder;
        this.settings = settings;
        this.files = files;
    }

    /** Whether it is known to be this one or newer. */
    public boolean isSince(int minor) {
        List<Told> known = told();
        return known.isEmpty()
                ? least() >= minor
                : known.stream().allMatch(each -> each.version().minor() >= minor);
    }

    /** Whether it is known to be older. */
    public boolean isBefore(int minor) {
        List<Told> known = told();
        return !known.isEmpty()
                && known.stream().allMatch(each -> each.version().minor() < minor);
    }

    /** Which one, and what tells it, in a few words; empty where nothing does. */
    public Optional<String> words() {
        var versions = new ArrayList<String>();
        var paths = new ArrayList<String>();
        for (Told each : told()) {
            add(
                    each.version().minor() == HugoVersionMention.NEWEST
                            ? "the newest Hugo"
                            : "Hugo " + each.version().written(),
                    versions);
            add(each.path(), paths);
        }
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of("built by %s (%s)".formatted(String.join(" or ", versions), String.join(", ", paths)));
    }

    private static void add(String word, List<String> words) {
        if (!words.contains(word)) {
            words.add(word);
        }
    }

    /** Hugo: a site may name the oldest that it can be built by. */
    private int least() {
        String min = settings.text("module", "hugoVersion", "min").orElse("");
        return HugoVersionMention.end(min, 0) < 0
                ? 0
                : HugoVersionMention.of(min.substring(0, HugoVersionMention.end(min, 0)))
                        .minor();
    }

    private List<Told> told() {
        List<Told> known = told;
        if (known == null) {
            known = ofHosts();
            known = known.isEmpty() ? ofTools() : known;
            told = known;
        }
        return known;
    }

    private List<Told> ofHosts() {
        var all = new ArrayList<Told>();
        for (String workflows : WORKFLOWS) {
            for (String file : files.in(workflows)) {
                if (file.endsWith(".yml") || file.endsWith(".yaml")) {
                    add(HugoVersionMention.in(text(file)), file, all);
                }
            }
        }
        for (String host : HOSTS) {
            for (String path : places(host)) {
                String text = text(path);
                add(HugoVersionMention.in(host.equals("netlify.toml") ? ofProduction(text) : text), path, all);
            }
        }
        return List.copyOf(all);
    }

    private List<Told> ofTools() {
        for (String tool : TOOLS) {
            for (String path : places(tool)) {
                var found = new ArrayList<Told>();
                add(ofTool(tool, text(path)), path, found);
                if (!found.isEmpty()) {
                    return List.copyOf(found);
                }
            }
        }
        return List.of();
    }

    /** {@code hugo 0.147.8} and {@code hugo = "0.147.8"} in a file that is about versions alone. */
    private static List<HugoVersionMention> ofTool(String name, String text) {
        if (name.equals("package.json") || name.equals("Dockerfile")) {
            return HugoVersionMention.in(text);
        }
        for (String line : text.split("\n")) {
            boolean about = name.equals(".hvm") || line.contains("hugo");
            if (about && !line.stripLeading().startsWith("#")) {
                int from = Math.max(0, line.lastIndexOf("hugo"));
                for (int at = from; at < line.length(); at++) {
                    int end = HugoVersionMention.end(line, at);
                    if (end > 0) {
                        return List.of(HugoVersionMention.of(line.substring(at, end)));
                    }
                }
            }
        }
        return List.of();
    }

    private static void add(List<HugoVersionMention> versions, String path, List<Told> all) {
        for (HugoVersionMention version : versions) {
            all.add(new Told(version, path));
        }
    }

    /** In the site's folder, or else at the top. */
    private List<String> places(String name) {
        String own = RelativePath.in(folder, name);
        return files.isFile(own) ? List.of(own) : files.isFile(name) ? List.of(name) : List.of();
    }

    private String text(String path) {
        return files.journal()
                .read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Netlify: what is said for the production site outweighs what is said for every build, previews are none of it. */
    private static String ofProduction(String text) {
        var build = new StringBuilder();
        var production = new StringBuilder();
        String table = "";
        for (String line : text.split("\n")) {
            String bare = line.strip();
            if (bare.startsWith("[")) {
                table = bare.substring(1).strip();
            }
            StringBuilder part = table.startsWith("context.production") ? production : build;
            if (!table.startsWith("context.") || part == production) {
                part.append(line).append('\n');
            }
        }
        return HugoVersionMention.in(production.toString()).isEmpty() ? build.toString() : production.toString();
    }
}
