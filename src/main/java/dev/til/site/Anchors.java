package dev.til.site;

import dev.til.note.Document;
import dev.til.note.Nearest;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The places in a page that a link can lead to.
 *
 * @param known whether all of them are known: not for a note that is too complex to be read
 */
public record Anchors(Set<String> ids, boolean known) {
    static Anchors of(Document document) {
        var ids = new LinkedHashSet<String>();
        document.headings()
                .forEach(heading -> heading.id().filter(id -> !id.isEmpty()).ifPresent(ids::add));
        document.anchors().forEach(anchor -> ids.add(anchor.id()));
        return new Anchors(ids, document.isWhole());
    }

    public boolean has(String id) {
        return ids.contains(id);
    }

    /** One that differs in case, in normal form or in hyphens at its ends only: the one that was meant. */
    public Optional<String> same(String id) {
        String wanted = bare(id);
        return wanted.isEmpty()
                ? Optional.empty()
                : ids.stream().filter(known -> bare(known).equals(wanted)).findFirst();
    }

    public Optional<String> nearest(String id) {
        Collection<String> candidates = ids;
        return same(id).or(() -> Nearest.of(id, candidates));
    }

    private static String bare(String id) {
        return Normalizer.normalize(id, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("^-+|-+$|[\\uFE0F\\u200B]", "");
    }
}
