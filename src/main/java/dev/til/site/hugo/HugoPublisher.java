package dev.til.site.hugo;

import dev.til.site.Publisher;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import dev.til.site.SiteInputs;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Hugo. */
public final class HugoPublisher implements Publisher {
    /** Hugo: since 0.110 a name of its own, before it one that others use as well. */
    private static final List<String> CONFIGS = List.of("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json");

    private static final List<String> CONFIGS_BEFORE =
            List.of("config.toml", "config.yaml", "config.yml", "config.json");

    private static final String KEY =
            "(?im)^[\\s\"']*(baseURL|theme|languageCode|defaultContentLanguage|contentDir|publishDir)[\"']?\\s*[:=]";

    @Override
    public String name() {
        return "hugo";
    }

    @Override
    public Set<String> marks() {
        Set<String> marks = new HashSet<>(CONFIGS);
        marks.addAll(CONFIGS_BEFORE);
        return marks;
    }

    @Override
    public boolean builds(SiteFiles files, String folder) {
        return CONFIGS.stream().anyMatch(name -> files.isFile(RelativePath.in(folder, name)))
                || files.isFolder(RelativePath.in(folder, "config/_default"))
                || CONFIGS.stream().anyMatch(name -> files.isFile(RelativePath.in(folder, "config/production/" + name)))
                || CONFIGS_BEFORE.stream().anyMatch(name -> hasItsLooks(files, RelativePath.in(folder, name)))
                || (files.isFolder(RelativePath.in(folder, "archetypes"))
                        && files.isFolder(RelativePath.in(folder, "content")));
    }

    private static boolean hasItsLooks(SiteFiles files, String path) {
        return files.isFile(path)
                && files.journal()
                        .read(path)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .filter(text -> Pattern.compile(KEY).matcher(text).find())
                        .isPresent();
    }

    @Override
    public SiteInputs inputs() {
        return new SiteInputs(Set.of(), Set.of("go.mod"), List.of("hugo."));
    }

    @Override
    public Site site(String folder, SiteFiles files, Clock clock) {
        return HugoSite.of(this, folder, files, clock);
    }

    @Override
    public String templates() {
        return name();
    }

    @Override
    public String notesFolder() {
        return "content/posts/";
    }
}
