package dev.til.site;

import dev.til.note.Note;

/** All that takes part in the build of a Jekyll site besides the notes: its files, plugins, Liquid, and links. */
final class JekyllBuild {
    private final JekyllWorld world;
    private final JekyllGems gems;
    private final JekyllLiquid liquid;

    private JekyllBuild(JekyllWorld world) {
        this.world = world;
        this.gems = JekyllGems.of(world);
        this.liquid = new JekyllLiquid(world, gems);
    }

    static JekyllBuild of(JekyllWorld world) {
        return new JekyllBuild(world);
    }

    SiteFiles files() {
        return world.files();
    }

    JekyllLiquid liquid() {
        return liquid;
    }

    JekyllLinks links(SiteIndex index) {
        world.learn(index);
        return new JekyllLinks(world, index, gems, liquid.includes());
    }

    /** What stands between the front matter and Markdown: Liquid, where Jekyll renders it. */
    Liquid.Rendered render(Note note) {
        return liquid.render(note);
    }
}
