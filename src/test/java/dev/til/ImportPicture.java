package dev.til;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who imports whom, as it is drawn: {@code check.rule -> check note}. A layer is a package with all that is in it, but for
 * what is drawn as a layer of its own; dev.til itself is everybody's, and imports nothing.
 *
 * @param arrows from each layer to those that it imports
 */
record ImportPicture(Map<String, Set<String>> arrows) {
    private static final String ROOT = "dev.til";
    private static final String NOTHING = "nothing of ours";
    private static final String EVERYTHING = "everything";
    private static final String EXCEPT = EVERYTHING + " but ";

    /** A line has an arrow, or several with three blanks or more between them. */
    static ImportPicture of(List<String> drawing) {
        var drawn = new LinkedHashMap<String, String>();
        for (String line : drawing) {
            for (String arrow : line.strip().split(" {3,}")) {
                String[] ends = arrow.split(" -> ");
                if (ends.length != 2) {
                    throw new AssertionError("no arrow is drawn here: " + arrow);
                }
                for (String layer : ends[0].split(", ")) {
                    if (drawn.put(layer, ends[1]) != null) {
                        throw new AssertionError(layer + " is drawn twice");
                    }
                }
            }
        }
        var arrows = new TreeMap<String, Set<String>>(Map.of(ROOT, Set.of()));
        drawn.forEach((layer, target) -> arrows.put(layer, targets(layer, target, drawn.keySet())));
        return new ImportPicture(arrows);
    }

    private static Set<String> targets(String layer, String drawn, Set<String> layers) {
        if (drawn.equals(NOTHING)) {
            return Set.of();
        }
        if (drawn.equals(EVERYTHING) || drawn.startsWith(EXCEPT)) {
            var others = new TreeSet<>(layers);
            others.remove(layer);
            if (drawn.startsWith(EXCEPT)) {
                others.removeAll(names(layer, drawn.substring(EXCEPT.length()), layers));
            }
            return others;
        }
        return names(layer, drawn, layers);
    }

    private static Set<String> names(String layer, String drawn, Set<String> layers) {
        var names = new TreeSet<String>();
        for (String name : drawn.split(" ")) {
            if (!layers.contains(name) || name.equals(layer) || !names.add(name)) {
                throw new AssertionError(
                        "%s -> %s: '%s' is no other layer, or stands there twice".formatted(layer, drawn, name));
            }
        }
        return names;
    }

    /**
     * What is drawn otherwise than it is, line by line.
     *
     * @param imports each class, by its full name, with those that it imports
     */
    List<String> differences(Map<String, Set<String>> imports) {
        SortedMap<String, SortedMap<String, SortedSet<String>>> found = found(imports);
        var told = new ArrayList<String>();
        found.forEach((from, targets) -> {
            if (!arrows.containsKey(from)) {
                told.add("%s is not drawn:".formatted(from));
                told.add("    %s -> %s".formatted(from, line(targets.keySet())));
                found.forEach((importer, theirs) -> {
                    if (theirs.containsKey(from)) {
                        told.add("    %s -> %s".formatted(importer, from));
                    }
                });
                return;
            }
            targets.forEach((to, pairs) -> {
                if (arrows.containsKey(to) && !arrows.get(from).contains(to)) {
                    told.add("%s -> %s is not drawn:".formatted(from, to));
                    pairs.forEach(pair -> told.add("    " + pair));
                }
            });
        });
        arrows.forEach((from, targets) -> {
            if (!found.containsKey(from)) {
                told.add("%s is drawn, and there is no such package".formatted(from));
                return;
            }
            for (String to : targets) {
                if (!found.get(from).containsKey(to) && found.containsKey(to)) {
                    told.add("%s -> %s is drawn, and nothing in %s imports anything of %s"
                            .formatted(from, to, from, to));
                }
            }
        });
        return told;
    }

    /** From layer to layer, which class imports which. */
    private SortedMap<String, SortedMap<String, SortedSet<String>>> found(Map<String, Set<String>> imports) {
        var found = new TreeMap<String, SortedMap<String, SortedSet<String>>>(Map.of(ROOT, new TreeMap<>()));
        imports.forEach((importer, imported) -> {
            String from = layer(importer);
            SortedMap<String, SortedSet<String>> targets = found.computeIfAbsent(from, layer -> new TreeMap<>());
            for (String other : imported) {
                String to = layer(other);
                if (!to.equals(from) && !to.equals(ROOT)) {
                    targets.computeIfAbsent(to, layer -> new TreeSet<>()).add(importer + " imports " + other);
                }
            }
        });
        return found;
    }

    /** The innermost that is drawn around this class; where none is, its package. */
    private String layer(String type) {
        String own = type.substring(0, type.lastIndexOf('.'));
        if (own.equals(ROOT)) {
            return ROOT;
        }
        String below = own.substring(ROOT.length() + 1);
        return arrows.keySet().stream()
                .filter(layer -> (below + ".").startsWith(layer + "."))
                .max(Comparator.comparingInt(String::length))
                .orElse(below);
    }

    private static String line(Set<String> targets) {
        return targets.isEmpty() ? NOTHING : String.join(" ", targets);
    }
}
