package dev.til.site.hugo.publish;

import dev.til.facts.WeakMemo;
import dev.til.note.Journal;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.config.HugoMount;
import dev.til.site.hugo.config.HugoMountFiles;
import dev.til.site.hugo.config.HugoThemeImports;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The assets of a site and of its themes. Hugo: they are published as soon as a template asks for their address. */
public final class HugoAssets {
    private final HugoConfig config;
    private final SiteFiles files;
    private final List<HugoMount> mounts = new ArrayList<>();
    private final Supplier<Boolean> taken = new WeakMemo<>(this::areTaken);

    public HugoAssets(HugoConfig config, SiteFiles files) {
        this.config = config;
        this.files = files;
        mounted(config.settings());
        add(config.settings().text("assetDir").orElse("assets"), "");
        for (String theme : config.themes().here()) {
            mounts.add(new HugoMount(RelativePath.in(theme, "assets"), "", "", HugoMountFiles.ALL, false));
        }
    }

    private void mounted(HugoFields settings) {
        for (HugoFields mount : HugoThemeImports.mounts(settings)) {
            String target = mount.text("target").orElse("").replaceFirst("/+$", "");
            if (target.equals("assets") || target.startsWith("assets/")) {
                mount.text("source").ifPresent(source -> add(source, target.replaceFirst("^assets/?", "")));
            }
        }
    }

    private void add(String source, String target) {
        RelativePath.resolve(config.folder(), source)
                .ifPresent(at -> mounts.add(new HugoMount(at, target, "", HugoMountFiles.ALL, false)));
    }

    /** The asset of a name, with or without a slash before it. */
    public Optional<String> file(String name) {
        Optional<String> at = RelativePath.resolve("", name);
        return at.flatMap(path -> mounts.stream()
                        .flatMap(mount -> mount.file(path).stream())
                        .filter(files::isFile)
                        .findFirst())
                .or(() -> at.flatMap(path -> config.themes().onDisk(List.of("assets/" + path), files)));
    }

    /** Whether a template may publish what lies at this path, which is that of an asset. */
    public boolean mayBePublished(String path) {
        return file(path).isPresent() && taken.get();
    }

    /** Whether a template fetches any assets, or nobody can tell. */
    private boolean areTaken() {
        if (!config.themes().areAllHere() || !config.themes().onDisk().isEmpty()) {
            return true;
        }
        List<String> roots = new ArrayList<>(config.themes().here());
        roots.add(config.folder());
        return roots.stream()
                .flatMap(root -> files.below(RelativePath.in(root, "layouts")).stream())
                .anyMatch(this::fetches);
    }

    private boolean fetches(Journal.Entry template) {
        return files.journal()
                .read(template.path())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(text -> text.contains("resources."))
                .isPresent();
    }
}
