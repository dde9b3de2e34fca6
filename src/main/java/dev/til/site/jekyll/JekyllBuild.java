package dev.til.site.jekyll;

import dev.til.note.Note;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.jekyll.link.JekyllContext;
import dev.til.site.jekyll.link.JekyllGems;
import dev.til.site.jekyll.link.JekyllLinks;
import dev.til.site.liquid.Liquid;

/** All that takes part in the build of a Jekyll site besides the notes: its files, plugins, Liquid, and links. */
final class JekyllBuild {
    private final JekyllContext context;
    private final JekyllGems gems;
    private final JekyllLiquid liquid;

    private JekyllBuild(JekyllContext context) {
        this.context = context;
        this.gems = JekyllGems.of(context);
        this.liquid = new JekyllLiquid(context, gems);
    }

    static JekyllBuild of(JekyllContext context) {
        return new JekyllBuild(context);
    }

    SiteFiles files() {
        return context.files();
    }

    /** Whether a plugin takes part. */
    boolean has(String gem) {
        return gems.has(gem);
    }

    /** Whether a plugin takes part that til has never heard of. */
    boolean bringsStrangers() {
        return gems.bringsPages();
    }

    JekyllLinks links(SiteIndex index) {
        context.learn(index);
        return new JekyllLinks(context, index, gems, liquid.includes());
    }

    /** What stands between the front matter and Markdown: Liquid, where Jekyll renders it. */
    Liquid.Rendered render(Note note) {
        return liquid.render(note);
    }
}
