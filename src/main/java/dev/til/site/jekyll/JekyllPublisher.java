package dev.til.site.jekyll;

import dev.til.site.Publisher;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import dev.til.site.SiteInputs;
import dev.til.site.path.RelativePath;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Jekyll, which GitHub Pages runs. */
public final class JekyllPublisher implements Publisher {
    private static final List<String> CONFIGS = List.of("_config.yml", "_config.yaml", "_config.toml");

    @Override
    public String name() {
        return "jekyll";
    }

    @Override
    public Set<String> marks() {
        return Set.copyOf(CONFIGS);
    }

    @Override
    public boolean builds(SiteFiles files, String folder) {
        return CONFIGS.stream().anyMatch(name -> files.isFile(RelativePath.in(folder, name)));
    }

    @Override
    public SiteInputs inputs() {
        return new SiteInputs(Set.of("rb", "gemspec"), Set.of("Gemfile", "Gemfile.lock", "CNAME"), List.of());
    }

    @Override
    public Site site(String folder, SiteFiles files, Clock clock) {
        return JekyllSite.of(this, folder, files, clock);
    }

    @Override
    public String templates() {
        return name();
    }

    @Override
    public String notesFolder() {
        return "_posts/";
    }

    @Override
    public String dayFile() {
        return "{{date}}-til.md"; // Jekyll: a post's name has words behind the date
    }

    @Override
    public boolean runsLiquid() {
        return true;
    }
}
