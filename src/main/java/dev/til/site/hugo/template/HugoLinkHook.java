package dev.til.site.hugo.template;

import dev.til.site.SiteFiles;
import dev.til.site.hugo.config.HugoConfig;
import dev.til.site.hugo.field.HugoFields;

/** What becomes of the links, or of the pictures, of a Hugo site before a browser sees them. */
public enum HugoLinkHook {
    /** They stay as they are written. */
    NONE,
    /** Hugo's own template: what is the name of a page, of a file beside it or of an asset leads there, all else stays. */
    BUILT_IN,
    /** A template of the site or of a theme does what nobody can tell. */
    UNKNOWN;

    public static HugoLinkHook of(HugoConfig config, SiteFiles files, boolean image) {
        String kind = image ? "image" : "link";
        HugoFields own = config.settings().below("markup", "goldmark", "renderHooks", kind);
        String use = own.text("useEmbedded").orElse("auto");
        if (use.equals("always")) {
            return BUILT_IN;
        }
        String template = "render-" + kind + ".html";
        if (!config.themes().areAllHere()
                || !files.named(template).isEmpty()
                || config.themes().hasHook(template, files)) {
            return UNKNOWN;
        }
        // Hugo: since 0.123 it is there for whoever asks for it, and wherever languages are configured, be it only one
        boolean byItself = !config.settings().below("languages").fields().isEmpty()
                && !config.languages().ownHosts()
                && !config.settings().flag(false, "markup", "goldmark", "duplicateResourceFiles");
        return switch (use) {
            case "fallback" -> BUILT_IN;
            case "never" -> NONE;
            default -> own.flag(byItself, "enableDefault") ? BUILT_IN : NONE;
        };
    }
}
