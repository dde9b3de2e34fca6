package dev.til.site;

import dev.til.note.Document;
import dev.til.note.Document.Link;
import dev.til.note.Note;
import java.time.Clock;
import java.util.List;

/** A site made by Jekyll: its configuration, and those who know what Jekyll does with it. */
final class JekyllSite implements Site {
    private final String folder;
    private final JekyllConfig config;
    private final String root;
    private final JekyllPublisher publisher;

    private JekyllSite(String folder, JekyllConfig config, Clock clock) {
        this.folder = folder;
        this.config = config;
        String source = config.source();
        root = folder.isEmpty() || source.isEmpty() ? folder + source : folder + "/" + source;
        publisher = new JekyllPublisher(config, root, clock.instant());
    }

    static JekyllSite of(String folder, SiteFiles files, Clock clock) {
        return new JekyllSite(folder, JekyllConfig.read(files, folder), clock);
    }

    @Override
    public Kind kind() {
        return Kind.JEKYLL;
    }

    @Override
    public String folder() {
        return folder;
    }

    @Override
    public boolean isNote(String path) {
        return config.isMarkdown(path) && (root.isEmpty() || path.startsWith(root + "/"));
    }

    @Override
    public Document read(Note note, SiteFiles files) {
        return Document.EMPTY;
    }

    @Override
    public Publication publish(Note note, SiteFiles files) {
        return publisher.publish(note);
    }

    @Override
    public List<Trouble> troubles(Page page, SiteIndex index) {
        return List.of();
    }

    @Override
    public Resolution resolve(Link link, Page from, SiteIndex index) {
        return Resolution.unchecked(List.of());
    }
}
