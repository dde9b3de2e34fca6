package dev.til.scaffold.inference;

import dev.til.scaffold.TemplateYamlScalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tags by which notes say their day and week: {@code {{n}}day}, {@code {{week}}weeks}. */
final class InferredTags {
    private static final double MOST = 0.5;

    private InferredTags() {}

    /** By what they say ({@code day}, {@code week}), in the order in which notes carry them. */
    static Map<String, String> of(List<InferenceSample> notes) {
        var votes = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            Set<String> items = new HashSet<>(seen.items("tags"));
            Set<String> forms = new LinkedHashSet<>();
            for (String item : items) {
                forms.addAll(seen.numberForms(item));
            }
            forms.removeIf(form -> !items.containsAll(seen.expand(form).orElse(List.of("\u0000"))));
            votes.vote(seen.weight(), forms);
        }
        var found = new LinkedHashMap<String, String>();
        List<String> most = votes.counts().entrySet().stream()
                .filter(entry -> votes.share(entry.getKey()) >= MOST && notes.size() > 1)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> ordered = new ArrayList<>();
        for (String kind : List.of("{{n}}", "{{week}}")) {
            most.stream().filter(form -> form.contains(kind)).findFirst().ifPresent(ordered::add);
        }
        Map<String, Double> places = places(notes, ordered);
        ordered.sort(Comparator.comparingDouble(form -> places.getOrDefault(form, 0.0)));
        ordered.forEach(form -> found.put(form.contains("{{n}}") ? "day" : "week", form));
        return found;
    }

    /** Where a form stands among the tags, on average. */
    private static Map<String, Double> places(List<InferenceSample> notes, List<String> forms) {
        var places = new HashMap<String, Double>();
        for (String form : forms) {
            places.put(
                    form,
                    notes.stream()
                            .mapToInt(seen -> seen.expand(form)
                                    .map(tags -> tags.isEmpty()
                                            ? -1
                                            : seen.items("tags").indexOf(tags.get(0)))
                                    .orElse(-1))
                            .filter(place -> place >= 0)
                            .average()
                            .orElse(0));
        }
        return places;
    }

    /** The list of tags as a template writes it: those that say the day, and those that most notes have. */
    static String list(List<InferenceSample> notes, Map<String, String> tags) {
        var styles = new InferenceVotes<String>();
        var constants = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            Set<String> known = new HashSet<>();
            tags.values().forEach(form -> seen.expand(form).ifPresent(known::addAll));
            constants.vote(
                    seen.weight(),
                    seen.items("tags").stream()
                            .filter(tag -> !known.contains(tag))
                            .distinct()
                            .toList());
            seen.entry("tags").ifPresent(entry -> styles.vote(seen.weight(), List.of(style(entry.source()))));
        }
        String fixed = constants.counts().keySet().stream()
                .filter(tag -> constants.share(tag) >= MOST)
                .map(tag -> TemplateYamlScalar.plain(tag, true, true) + ", ")
                .reduce("", String::concat);
        return switch (styles.winner().orElse("[")) {
            case "-" -> "{{#tags}}\n- {{.}}\n{{/tags}}";
            case "[ " -> "[ " + fixed + "{{tags}} ]";
            case "[\"" -> "[" + fixed + "{{#tags}}\"{{.}}\"{{^-last}}, {{/-last}}{{/tags}}]";
            case "['" -> "[" + fixed + "{{#tags}}'{{.}}'{{^-last}}, {{/-last}}{{/tags}}]";
            case "[" -> "[" + fixed + "{{tags}}]";
            default -> "{{#tags}}{{.}}{{^-last}} {{/-last}}{{/tags}}"; // Jekyll: a text, split at blanks
        };
    }

    private static String style(String source) {
        if (!source.startsWith("-") && !source.startsWith("[")) {
            return "text";
        }
        String start = source.substring(0, Math.min(2, source.length()));
        return source.startsWith("-") ? "-" : start.matches("\\[[ \"']") ? start : "[";
    }
}
