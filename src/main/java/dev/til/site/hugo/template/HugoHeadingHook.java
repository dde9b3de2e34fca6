package dev.til.site.hugo.template;

import dev.til.site.SiteFiles;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.path.RelativePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the headings of a Hugo site have their ids on the page: a template of the site or of a theme may write them. */
public final class HugoHeadingHook {
    private static final List<String> PLACES = List.of(
            "layouts/_markup/render-heading.html",
            "layouts/_default/_markup/render-heading.html",
            "layouts/_markup/render-heading.html.html",
            "layouts/_default/_markup/render-heading.html.html");

    private static final int LEVELS = 6;

    private final HugoConfig config;
    private final SiteFiles files;
    private volatile @Nullable List<HugoHeadingTemplate.Id> ids;

    public HugoHeadingHook(HugoConfig config, SiteFiles files) {
        this.config = config;
        this.files = files;
    }

    /** Whether headings of a level surely have the ids that Hugo makes. */
    public boolean keeps(int level) {
        return ids().get(level - 1) == HugoHeadingTemplate.Id.HUGOS;
    }

    /** Whether headings may have ids that only a build knows. */
    public boolean mayGiveOthers() {
        return ids().contains(HugoHeadingTemplate.Id.UNKNOWN);
    }

    private List<HugoHeadingTemplate.Id> ids() {
        List<HugoHeadingTemplate.Id> known = ids;
        if (known == null) {
            Optional<String> template = template();
            known = new ArrayList<>();
            for (int level = 1; level <= LEVELS; level++) {
                known.add(
                        template.isEmpty()
                                ? HugoHeadingTemplate.Id.HUGOS
                                : HugoHeadingTemplate.id(template.get(), level));
            }
            ids = known;
        }
        return known;
    }

    /** Hugo: the site's own template hides that of a theme. */
    private Optional<String> template() {
        List<String> roots = new ArrayList<>();
        roots.add(config.folder());
        roots.addAll(config.themes().here());
        for (String root : roots) {
            for (String place : PLACES) {
                String path = RelativePath.in(root, place);
                if (files.isFile(path)) {
                    return text(files.journal().read(path));
                }
            }
        }
        return config.themes()
                .onDisk(PLACES, files)
                .flatMap(path -> text(files.journal().readOnDisk(path)));
    }

    private static Optional<String> text(Optional<byte[]> bytes) {
        return bytes.map(read -> new String(read, StandardCharsets.UTF_8));
    }
}
