package dev.til.site.hugo;

import dev.til.site.SiteIndex;

/** What is known of a Hugo site when its links are followed, whichever link it is. */
record HugoLinkMap(
        HugoConfig config,
        HugoPublications publications,
        HugoShortcodeTemplates templates,
        HugoOutputs outputs,
        HugoReferences references,
        HugoThemePages themePages,
        HugoAssets assets,
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
                index);
    }
}
