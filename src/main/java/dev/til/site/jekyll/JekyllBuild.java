package dev.til.site.jekyll;

import dev.til.note.Document.Link;
import dev.til.note.Note;
import dev.til.note.NoteProblem;
import dev.til.site.SiteFiles;
import dev.til.site.SiteIndex;
import dev.til.site.jekyll.link.JekyllContext;
import dev.til.site.jekyll.link.JekyllGems;
import dev.til.site.jekyll.link.JekyllLinks;
import dev.til.site.liquid.Liquid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that takes part in the build of a Jekyll site besides the notes: its files, plugins, Liquid, and links. */
final class JekyllBuild {
    private final JekyllContext context;
    private final JekyllGems gems;
    private final JekyllLiquid liquid;
    /** What Liquid found wrong with the note whose links are followed. */
    private volatile @Nullable Failures last;

    private record Failures(Note note, List<NoteProblem> problems) {}

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

    /** What is wrong with the tag in a link's target, which ends the build; empty where nothing is known to be. */
    Optional<NoteProblem> failure(Link link, Note note) {
        if (!link.target().contains("{%")) {
            return Optional.empty();
        }
        Failures known = last;
        if (known == null || known.note() != note) {
            known = new Failures(note, render(note).problems());
            last = known;
        }
        return known.problems().stream()
                .filter(problem -> link.targetSpan().contains(problem.span()))
                .findFirst();
    }
}
