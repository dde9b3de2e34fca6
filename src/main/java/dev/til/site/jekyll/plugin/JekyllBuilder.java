package dev.til.site.jekyll.plugin;

import dev.til.site.SiteFiles;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who builds a Jekyll site. Nothing in a repository says it outright: it follows from the files that only one of them needs.
 *
 * @param kind who it is
 * @param evidence what tells it, in a few words: {@code .github/workflows/pages.yml builds it}
 */
public record JekyllBuilder(Kind kind, String evidence) {
    public enum Kind {
        /** GitHub Pages itself: with the plugins of its own list, whatever the Gemfile says. */
        GITHUB_PAGES,
        /** Somebody who runs Jekyll with the gems that the site asks for. */
        OWN
    }

    /** Files that other hosts are set up with. */
    private static final Map<String, String> HOSTS = hosts();

    /** Of those that may set up a test alone: with what they say where they build a site. */
    private static final Set<String> NEED_JEKYLL = Set.of(
            ".gitlab-ci.yml",
            ".circleci/config.yml",
            ".travis.yml",
            ".woodpecker.yml",
            "azure-pipelines.yml",
            "bitbucket-pipelines.yml",
            "firebase.json",
            "vercel.json",
            "app.yaml");

    private static final List<String> WORKFLOWS =
            List.of(".github/workflows", ".forgejo/workflows", ".gitea/workflows");

    /** What a workflow says that runs Jekyll, or that brings a site to GitHub Pages. */
    private static final List<String> BUILDS = List.of(
            "jekyll", "upload-pages-artifact", "deploy-pages", "actions-gh-pages", "github-pages-deploy-action");

    // GitHub: publishing from a branch, the source is its root or its docs folder
    private static final Set<String> SOURCES = Set.of("", "docs");

    private static final List<String> HOST_NAMES = List.of(
            ".netlify.app",
            ".netlify.com",
            ".vercel.app",
            ".now.sh",
            ".pages.dev",
            ".gitlab.io",
            ".web.app",
            ".firebaseapp.com",
            ".onrender.com",
            ".surge.sh",
            ".codeberg.page",
            ".herokuapp.com",
            ".azurestaticapps.net");

    private static Map<String, String> hosts() {
        var hosts = new LinkedHashMap<String, String>();
        hosts.put("netlify.toml", "Netlify");
        hosts.put("vercel.json", "Vercel");
        hosts.put("now.json", "Vercel");
        hosts.put(".gitlab-ci.yml", "GitLab");
        hosts.put("render.yaml", "Render");
        hosts.put("amplify.yml", "Amplify");
        hosts.put("firebase.json", "Firebase");
        hosts.put("wrangler.toml", "Cloudflare");
        hosts.put("wrangler.jsonc", "Cloudflare");
        hosts.put("staticwebapp.config.json", "Azure");
        hosts.put("app.yaml", "App Engine");
        hosts.put("_headers", "Netlify or Cloudflare");
        hosts.put("_redirects", "Netlify or Cloudflare");
        hosts.put("azure-pipelines.yml", "Azure");
        hosts.put("bitbucket-pipelines.yml", "Bitbucket");
        hosts.put(".circleci/config.yml", "CircleCI");
        hosts.put(".woodpecker.yml", "Woodpecker");
        hosts.put(".travis.yml", "Travis");
        return hosts;
    }

    /** @param folder that the site is built from */
    static JekyllBuilder of(SiteFiles files, String folder, JekyllSettings settings, JekyllWishes wishes) {
        Optional<JekyllBuilder> told = workflow(files);
        if (told.isEmpty()) {
            told = host(files, folder, settings);
        }
        if (told.isPresent()) {
            return told.get();
        }
        if (wishes.namesGitHubPages()) {
            return new JekyllBuilder(Kind.GITHUB_PAGES, wishes.gemfilePath() + " has github-pages");
        }
        Optional<String> bundled = wishes.bundledBeyondGitHubPages();
        Optional<String> lacks = wishes.beyondGitHubPages();
        if (lacks.isPresent()) {
            return new JekyllBuilder(Kind.OWN, (wishes.asksFor("4") ? bundled : lacks).orElseThrow());
        }
        if (bundled.isPresent()) {
            // GitHub Pages: jekyll-readme-index alone makes a start page of a README; a site has one
            return SOURCES.contains(folder) && JekyllStartPage.isReadmeOfGitHub(files, folder, wishes)
                    ? new JekyllBuilder(Kind.GITHUB_PAGES, "without it the README would be no start page")
                    : new JekyllBuilder(Kind.OWN, bundled.get());
        }
        return SOURCES.contains(folder)
                ? new JekyllBuilder(Kind.GITHUB_PAGES, "nothing else is set up to build it")
                : new JekyllBuilder(Kind.OWN, "GitHub Pages builds the root or docs/ alone");
    }

    private static Optional<JekyllBuilder> workflow(SiteFiles files) {
        Optional<JekyllBuilder> own = Optional.empty();
        for (String folder : WORKFLOWS) {
            for (String file : files.in(folder)) {
                if (!file.endsWith(".yml") && !file.endsWith(".yaml")) {
                    continue;
                }
                String text = code(files, file);
                if (text.contains("actions/jekyll-build-pages")) {
                    // GitHub: this action is the github-pages gem with a Gemfile of its own
                    return Optional.of(new JekyllBuilder(Kind.GITHUB_PAGES, file + " runs actions/jekyll-build-pages"));
                }
                if (own.isEmpty() && builds(text)) {
                    own = Optional.of(new JekyllBuilder(Kind.OWN, file + " builds it"));
                }
            }
        }
        return own;
    }

    private static boolean builds(String workflow) {
        for (String word : BUILDS) {
            if (workflow.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<JekyllBuilder> host(SiteFiles files, String folder, JekyllSettings settings) {
        for (Map.Entry<String, String> host : HOSTS.entrySet()) {
            for (String at : folder.isEmpty() ? List.of("") : List.of(folder, "")) {
                String path = RelativePath.in(at, host.getKey());
                if (files.isFile(path) && buildsThere(files, path, host.getKey())) {
                    return Optional.of(new JekyllBuilder(Kind.OWN, "%s is for %s".formatted(path, host.getValue())));
                }
            }
        }
        String bare = RelativePath.in(folder, ".nojekyll");
        if (files.isFile(bare) || files.isFile(".nojekyll")) {
            return Optional.of(new JekyllBuilder(Kind.OWN, ".nojekyll keeps GitHub Pages from building it"));
        }
        String url = settings.setting("url").orElse("").toLowerCase(Locale.ROOT);
        for (String name : HOST_NAMES) {
            if (url.endsWith(name) || url.contains(name + "/")) {
                return Optional.of(new JekyllBuilder(Kind.OWN, "its url is at " + name.substring(1)));
            }
        }
        return Optional.empty();
    }

    private static boolean buildsThere(SiteFiles files, String path, String name) {
        if (!NEED_JEKYLL.contains(name)) {
            return true;
        }
        String text = code(files, path);
        // Travis: mostly there to test what GitHub Pages builds
        return text.contains("jekyll")
                && (!name.equals(".travis.yml") || text.contains("deploy:") || text.contains("git push"));
    }

    /** A file in YAML without the lines that are comments. */
    private static String code(SiteFiles files, String path) {
        var code = new StringBuilder();
        files.journal()
                .read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("")
                .lines()
                .filter(line -> !line.stripLeading().startsWith("#"))
                .forEach(line -> code.append(line).append('\n'));
        return code.toString();
    }
}
