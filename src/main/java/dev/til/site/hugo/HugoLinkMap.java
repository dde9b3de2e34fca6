package dev.til.site.hugo;

import dev.til.site.Resolution;
import dev.til.site.SiteIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of a Hugo site when its links are followed, whichever link it is. */
record HugoLinkMap(
        HugoConfig config,
        HugoPublications publications,
        HugoShortcodeTemplates templates,
        HugoOutputs outputs,
        HugoReferences references,
        HugoThemePages themePages,
        HugoAssets assets,
        HugoHeadingHook headings,
        SiteIndex index) {
    static HugoLinkMap of(HugoSite site, SiteIndex index) {
        HugoConfig config = site.config();
        return new HugoLinkMap(
                config,
                site.publications(),
                site.shortcodes(),
                new HugoOutputs(config, site.publications(), site.themePages(), index),
                new HugoReferences(config, index),
                site.themePages(),
                site.assets(),
                site.headings(),
                index);
    }

    /** Whether what is at a path may be made before the site is, since {@code .gitignore} names where it would lie. */
    Optional<Resolution.Doubt> ignored(String path) {
        List<String> folders = new ArrayList<>(config.staticFolders());
        folders.add(config.contentFolder());
        for (String folder : folders) {
            Optional<String> named = index.files().ignored().names(folder + path);
            if (named.isPresent()) {
                return Optional.of(new Resolution.Doubt(
                        Resolution.Reason.GENERATED,
                        "%s, so that %s may be made before the site is".formatted(named.get(), path)));
            }
        }
        return Optional.empty();
    }
}
