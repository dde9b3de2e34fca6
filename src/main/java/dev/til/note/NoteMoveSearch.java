package dev.til.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells by names and contents which note is which. */
final class NoteMoveSearch {
    private static final Set<String> TEXTS = Set.of("md", "markdown", "mkd", "mkdn", "mdown", "mdx", "html", "txt");
    /** Beyond this nobody renames by hand. */
    private static final int MOST = 60;

    private static final double ALIKE = 0.5;
    /** Notes of two days are made from one template: more has to be the same. */
    private static final double ALIKE_ON_ANOTHER_DAY = 0.8;
    /** More than any content says. */
    private static final double BY_NAME = 2;

    private final NoteKinds kinds;

    NoteMoveSearch(NoteKinds kinds) {
        this.kinds = kinds;
    }

    private record Pair(String old, String young, double likeness) {}

    Map<String, String> of(Journal was, Journal is, Collection<String> changed, Collection<String> deleted) {
        Map<String, byte[]> left = contents(was, deleted);
        Map<String, byte[]> kept = contents(was, changed);
        if (left.isEmpty() && kept.size() < 2) {
            return Map.of();
        }
        Map<String, byte[]> here = contents(is, changed);
        // what is still itself has no other name: git breaks a file in two where little of it is left
        here.entrySet().removeIf(now -> {
            String path = now.getKey();
            byte[] before = kept.get(path);
            boolean itself = before != null && NoteLikeness.of(before, now.getValue()) >= ALIKE;
            if (itself) {
                kept.remove(path);
            }
            return itself;
        });
        kept.keySet().retainAll(here.keySet());
        left.putAll(kept);
        return best(pairs(left, here));
    }

    private Map<String, byte[]> contents(Journal journal, Collection<String> paths) {
        var contents = new LinkedHashMap<String, byte[]>();
        for (String path : new TreeSet<>(paths)) {
            if (contents.size() < MOST && isText(path)) {
                journal.read(path).ifPresent(content -> contents.put(path, content));
            }
        }
        return contents;
    }

    private static boolean isText(String path) {
        return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private List<Pair> pairs(Map<String, byte[]> olds, Map<String, byte[]> youngs) {
        var pairs = new ArrayList<Pair>();
        olds.forEach((old, before) -> youngs.forEach((young, now) -> {
            double likeness = old.equals(young) ? 0 : likeness(old, before, young, now);
            if (likeness >= ALIKE) {
                pairs.add(new Pair(old, young, likeness));
            }
        }));
        return pairs;
    }

    private double likeness(String old, byte[] before, String young, byte[] now) {
        if (Nfc.of(old).equalsIgnoreCase(Nfc.of(young))) {
            return BY_NAME;
        }
        double alike = NoteLikeness.of(before, now);
        Optional<NoteDays> oldDays = kinds.days(old);
        Optional<NoteDays> days = kinds.days(young);
        if (oldDays.isEmpty() || days.isEmpty()) {
            return alike;
        }
        return days.equals(oldDays) ? ALIKE + alike : alike >= ALIKE_ON_ANOTHER_DAY ? alike : 0;
    }

    /** The most alike first; each has one old name and one new one. */
    private static Map<String, String> best(List<Pair> pairs) {
        pairs.sort((one, other) -> {
            int order = Double.compare(other.likeness(), one.likeness());
            return order != 0 ? order : one.young().compareTo(other.young());
        });
        var moved = new LinkedHashMap<String, String>();
        for (Pair pair : pairs) {
            if (!moved.containsValue(pair.old())) {
                moved.putIfAbsent(pair.young(), pair.old());
            }
        }
        return moved;
    }
}
