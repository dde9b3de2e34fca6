package dev.til.site.hugo.link;

import dev.til.site.Resolution;
import dev.til.site.SiteIndex;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.publish.HugoAssets;
import dev.til.site.hugo.publish.HugoOutputs;
import dev.til.site.hugo.publish.HugoPublications;
import dev.til.site.hugo.publish.HugoThemePages;
import dev.til.site.hugo.template.HugoHeadingHook;
import dev.til.site.hugo.template.HugoShortcodeTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of a Hugo site when its links are followed, whichever link it is. */
public record HugoLinkMap(
        HugoConfig config,
        HugoPublications publications,
        HugoShortcodeTemplates templates,
        HugoOutputs outputs,
        HugoReferences references,
        HugoThemePages themePages,
        HugoAssets assets,
        HugoHeadingHook headings,
        SiteIndex index) {
    public static HugoLinkMap of(
            HugoConfig config,
            HugoPublications publications,
            HugoShortcodeTemplates templates,
            HugoThemePages themePages,
            HugoAssets assets,
            HugoHeadingHook headings,
            SiteIndex index) {
        return new HugoLinkMap(
                config,
                publications,
                templates,
                new HugoOutputs(config, publications, themePages, index),
                new HugoReferences(config, index),
                themePages,
                assets,
                headings,
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
