package dev.til.site;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out which publisher a repository is written for: in the folder that til was run in, in the folders that it lies
 * in, then in its {@code docs/}.
 */
final class Sites {
    private static final List<String> JEKYLL = List.of("_config.yml", "_config.yaml", "_config.toml");
    /** Hugo: since 0.110 a name of its own, before it one that others use as well. */
    private static final List<String> HUGO = List.of("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json");

    private static final List<String> HUGO_BEFORE = List.of("config.toml", "config.yaml", "config.yml", "config.json");

    private static final Pattern HUGO_KEY = Pattern.compile(
            "(?im)^[\\s\"']*(baseURL|theme|languageCode|defaultContentLanguage|contentDir|publishDir)[\"']?\\s*[:=]");

    private Sites() {}

    static Site detect(SiteFiles files, String folder, Optional<Site.Kind> kind, Clock clock) {
        for (String candidate : candidates(folder)) {
            Optional<Site.Kind> found = kind(files, candidate);
            if (found.isPresent() && found.equals(kind.or(() -> found))) {
                return site(found.get(), candidate, files, clock);
            }
        }
        // what the team calls plain is read on GitHub, whatever else is built from it
        return kind.isPresent()
                ? site(kind.get(), folder, files, clock)
                : new PlainSite(folder, OtherPublisher.of(files, folder).or(() -> OtherPublisher.of(files, "")));
    }

    private static List<String> candidates(String folder) {
        var candidates = new ArrayList<String>();
        for (String at = folder; !at.isEmpty(); at = RepoPath.folder(at)) {
            candidates.add(at);
        }
        candidates.add("");
        candidates.add(RepoPath.in(folder, "docs"));
        return candidates;
    }

    private static Site site(Site.Kind kind, String folder, SiteFiles files, Clock clock) {
        return switch (kind) {
            case JEKYLL -> JekyllSite.of(folder, files, clock);
            case HUGO -> HugoSite.of(folder, files, clock);
            case PLAIN -> new PlainSite(folder, Optional.empty());
        };
    }

    private static Optional<Site.Kind> kind(SiteFiles files, String folder) {
        if (OtherPublisher.isHexo(files, folder)) {
            return Optional.empty();
        }
        if (JEKYLL.stream().anyMatch(name -> files.isFile(RepoPath.in(folder, name)))) {
            return Optional.of(Site.Kind.JEKYLL);
        }
        boolean hugo = HUGO.stream().anyMatch(name -> files.isFile(RepoPath.in(folder, name)))
                || files.isFolder(RepoPath.in(folder, "config/_default"))
                || HUGO_BEFORE.stream().anyMatch(name -> hasHugosLooks(files, RepoPath.in(folder, name)))
                || (files.isFolder(RepoPath.in(folder, "archetypes"))
                        && files.isFolder(RepoPath.in(folder, "content")));
        return hugo ? Optional.of(Site.Kind.HUGO) : Optional.empty();
    }

    private static boolean hasHugosLooks(SiteFiles files, String path) {
        return files.isFile(path)
                && files.journal()
                        .read(path)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .filter(text -> HUGO_KEY.matcher(text).find())
                        .isPresent();
    }
}
