package dev.til.scaffold.inference;

import dev.til.scaffold.inference.WrittenFrontMatter.Entry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the author of a kind writes its front matter now: which keys in which order, the form of each value, and how it is
 * laid out. A key is in it that most recent notes have, a value that is the same in most of them.
 *
 * @param block from the first {@code ---} to the end of the last one's line, names in braces
 * @param values the form of each key's value, as it stands in the block, in the block's order
 * @param time what the dates of most notes say after the day; empty where each has its own
 */
record InferredFrontMatter(
        String block,
        Map<String, InferredValue> values,
        Optional<String> time,
        Map<String, String> tags,
        InferredDate dates) {
    private static final double MOST = 0.5;
    private static final String PUBLISHED = "published";
    private static final Set<String> ADDRESSES = Set.of("permalink", "slug", "url", "id");

    /** Empty when most notes have none. */
    static Optional<InferredFrontMatter> of(List<InferenceSample> notes, ZoneId zone) {
        var fences = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            fences.vote(
                    seen.weight(),
                    seen.written().map(WrittenFrontMatter::fence).stream().toList());
        }
        return fences.winner(MOST)
                .map(fence -> of(
                        fence,
                        notes.stream()
                                .filter(seen -> seen.written()
                                        .filter(written -> written.fence().equals(fence))
                                        .isPresent())
                                .toList(),
                        zone));
    }

    private static InferredFrontMatter of(String fence, List<InferenceSample> notes, ZoneId zone) {
        Map<String, String> tags = InferredTags.of(notes);
        var dates = new InferredDate(zone, notes);
        var values = new LinkedHashMap<String, InferredValue>();
        var block = new StringBuilder(fence).append('\n');
        String table = "";
        for (String key : keys(notes)) {
            List<InferenceSample> having =
                    notes.stream().filter(seen -> seen.entry(key).isPresent()).toList();
            InferredValue value = key.equals("tags") && !tags.isEmpty()
                    ? InferredValue.fixed(InferredTags.list(having, tags))
                    : InferredValue.of(key, having, dates, fence);
            if (isOwn(key, value)) {
                continue;
            }
            values.put(key, value);
            Entry newest = having.get(0).entry(key).orElseThrow();
            if (!newest.table().equals(table)) {
                table = newest.table();
                block.append(block.toString().endsWith("\n\n") ? "[" : "\n[")
                        .append(table)
                        .append("]\n");
            }
            block.append(line(lead(key, having), value)).append(trail(key, having));
        }
        return new InferredFrontMatter(block.append(fence).append('\n').toString(), values, dates.time(), tags, dates);
    }

    /** Whether a key has to do with one note alone: an address that is left empty would be the site's own. */
    private static boolean isOwn(String key, InferredValue value) {
        return (ADDRESSES.contains(key) && !value.fixed())
                || (key.equals(PUBLISHED) && !value.text().equalsIgnoreCase("true"));
    }

    /** Those that most recent notes have, in the order of the newest note that has most of them. */
    private static List<String> keys(List<InferenceSample> notes) {
        var votes = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            votes.vote(
                    seen.weight(),
                    new LinkedHashSet<>(
                            seen.written().map(WrittenFrontMatter::keys).orElse(List.of())));
        }
        Set<String> chosen = new LinkedHashSet<>();
        votes.counts().keySet().stream().filter(key -> votes.share(key) >= MOST).forEach(chosen::add);
        List<String> best = List.of();
        for (InferenceSample seen : notes) {
            var common =
                    new ArrayList<>(seen.written().map(WrittenFrontMatter::keys).orElse(List.of()));
            common.retainAll(chosen);
            best = common.size() > best.size() ? common : best;
        }
        var ordered = new LinkedHashSet<String>(best);
        ordered.addAll(chosen);
        return List.copyOf(ordered);
    }

    private static String lead(String key, List<InferenceSample> notes) {
        var leads = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            leads.vote(
                    seen.weight(),
                    seen.entry(key).filter(entry -> !entry.source().isEmpty()).map(Entry::lead).stream()
                            .toList());
        }
        return leads.winner()
                .orElseGet(() -> notes.get(0).entry(key).orElseThrow().lead());
    }

    /** A line break, unless most have more there. */
    private static String trail(String key, List<InferenceSample> notes) {
        var trails = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            trails.vote(
                    seen.weight(), seen.entry(key).map(Entry::trail).stream().toList());
        }
        return trails.winner(MOST).orElse("\n");
    }

    /** A value in its place: one of several lines brings its own indent, an empty one stands behind its key. */
    private static String line(String lead, InferredValue value) {
        int lineEnd = lead.indexOf('\n');
        String text = value.text();
        if (lineEnd < 0) {
            return text.isEmpty() ? lead.stripTrailing() : blank(lead) + text;
        }
        if (text.startsWith("{{#tags}}\n")) {
            String blanks = lead.substring(lead.lastIndexOf('\n') + 1);
            return lead.substring(0, lineEnd + 1) + text.replace("- ", blanks + "- ");
        }
        return value.fixed() && !text.startsWith("[")
                ? lead + text
                : lead.substring(0, lineEnd).stripTrailing() + (text.isEmpty() ? "" : " " + text);
    }

    private static String blank(String lead) {
        return lead.endsWith(":") ? lead + " " : lead;
    }

    /** What in a note's front matter is not as it would be written now; empty for nothing. */
    Optional<String> difference(InferenceSample seen) {
        if (seen.written().isEmpty()) {
            return Optional.of("it has no front matter that can be read");
        }
        List<String> keys = seen.written().get().keys().stream()
                .filter(key -> values.containsKey(key) || !(ADDRESSES.contains(key) || key.equals(PUBLISHED)))
                .toList();
        for (String key : values.keySet()) {
            if (!keys.contains(key)) {
                return Optional.of("it has no '%s'".formatted(key));
            }
        }
        for (String key : keys) {
            if (!values.containsKey(key)) {
                return Optional.of("it has '%s', too".formatted(key));
            }
        }
        if (!keys.equals(List.copyOf(values.keySet()))) {
            return Optional.of("its keys stand in another order");
        }
        for (Map.Entry<String, InferredValue> value : values.entrySet()) {
            if (!value.getKey().equals("tags") && !value.getValue().fits(value.getKey(), seen, dates)) {
                return Optional.of(
                        "its %s '%s' has another form".formatted(value.getKey(), shown(seen, value.getKey())));
            }
        }
        return Optional.empty();
    }

    private static String shown(InferenceSample seen, String key) {
        String source = seen.entry(key).map(Entry::text).orElse("");
        int end = source.indexOf('\n');
        return end < 0 ? source : source.substring(0, end) + " …";
    }
}
