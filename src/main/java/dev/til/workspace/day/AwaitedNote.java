package dev.til.workspace.day;

import dev.til.facts.Validity;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.Notes;
import dev.til.site.Publication;
import dev.til.site.Site;
import dev.til.site.publishers.FoundSites;
import dev.til.workspace.Workspace;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A note that the site does not publish yet, for it is dated in the future.
 *
 * @param after the first build after it publishes the note; in the offset that the note's date has, else as the site has it
 */
public record AwaitedNote(String path, OffsetDateTime after) {
    private static final int MOST = 8;

    /** Those of today's notes, and of the changed ones. */
    static List<AwaitedNote> among(Workspace workspace, Journal files, List<String> todays, List<String> changed) {
        Set<String> paths = new LinkedHashSet<>(todays);
        paths.addAll(changed.subList(0, Math.min(MOST, changed.size())));
        var awaited = new ArrayList<AwaitedNote>();
        for (String path : paths) {
            files.read(path).flatMap(bytes -> of(workspace, files, path, bytes)).ifPresent(awaited::add);
        }
        return awaited;
    }

    private static Optional<AwaitedNote> of(Workspace workspace, Journal files, String path, byte[] bytes) {
        Instant now = workspace.caller().clock().instant();
        ZoneId zone = workspace.sites().zone(workspace.sites().home());
        // what a site makes of a note takes long to find out, and nearly every note is of the past
        if (!new NoteDateLine(bytes).isAhead(now, zone)) {
            return Optional.empty();
        }
        FoundSites sites = workspace.sites().of(files);
        Note note = Notes.read(path, bytes);
        Publication publication = sites.publication(note);
        return publication.why().equals(Optional.of(Publication.FUTURE))
                ? moment(publication, sites.at(path), workspace.sites().zone(sites.at(path)))
                        .map(moment -> new AwaitedNote(path, Publication.asWritten(note, moment)))
                : Optional.empty();
    }

    private static Optional<OffsetDateTime> moment(Publication publication, Site site, ZoneId zone) {
        Validity asked = site.validity(); // Hugo: publishDate counts, which is not the note's date
        return asked.isKnown() && !asked.isEver()
                ? Optional.of(asked.until().atZone(zone).toOffsetDateTime())
                : publication.date();
    }
}
