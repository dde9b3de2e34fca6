package dev.til.scaffold.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings that most notes of a kind have, and how a heading speaks of its day. */
final class InferredBody {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) +(.*?)(?: +#+)? *$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~).*");
    private static final Pattern WORD_AFTER = Pattern.compile("^\\p{L}+");
    private static final Pattern WORD_BEFORE = Pattern.compile("\\p{L}+[ -]?$");
    private static final double MOST = 0.5;

    private InferredBody() {}

    /** A heading, and whether a rule stands above it. */
    private record Heading(String text, boolean ruled) {}

    /** The body of a template; empty when notes have no headings in common. */
    static String of(List<InferenceSample> notes) {
        var votes = new InferenceVotes<String>();
        var ruled = new InferenceVotes<String>();
        Map<String, List<Double>> places = new HashMap<>();
        for (InferenceSample seen : notes) {
            List<Heading> headings = headings(seen);
            Set<String> forms = new LinkedHashSet<>();
            Set<String> underRule = new LinkedHashSet<>();
            for (int i = 0; i < headings.size(); i++) {
                Heading heading = headings.get(i);
                if (heading.text().contains("{{") || heading.text().contains("<%")) {
                    continue;
                }
                for (String form : seen.forms(heading.text(), false)) {
                    if (forms.add(form)) {
                        places.computeIfAbsent(form, none -> new ArrayList<>()).add((double) i / headings.size());
                        if (heading.ruled()) {
                            underRule.add(form);
                        }
                    }
                }
            }
            votes.vote(seen.weight(), forms);
            ruled.vote(seen.weight(), underRule);
        }
        var common = votes.counts().entrySet().stream()
                .filter(entry -> notes.size() > 2 && votes.share(entry.getKey()) > MOST)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingDouble(form -> average(places.getOrDefault(form, List.of()))))
                .toList();
        var body = new StringBuilder();
        if (common.stream().noneMatch(form -> form.startsWith("# ")) && isTitled(notes)) {
            body.append("\n# {{title}}\n");
        }
        for (String form : common) {
            body.append('\n');
            if (body.length() > 1 && ruled.count(form) * 2 > votes.count(form)) {
                body.append("---\n\n");
            }
            body.append(form).append('\n');
        }
        return body.toString();
    }

    /** Whether most notes begin with a heading of the first level, which is their title. */
    private static boolean isTitled(List<InferenceSample> notes) {
        var votes = new InferenceVotes<Boolean>();
        for (InferenceSample seen : notes) {
            votes.vote(seen.weight(), List.of(seen.body().strip().startsWith("# ")));
        }
        return votes.share(true) > MOST;
    }

    private static double average(List<Double> places) {
        return places.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** The form in which most notes' headings name the day: {@code {{n}}일차}. */
    static Optional<String> dayHeading(List<InferenceSample> notes) {
        var votes = new InferenceVotes<String>();
        var counts = new InferenceVotes<String>();
        for (InferenceSample seen : notes) {
            Set<String> forms = new LinkedHashSet<>();
            for (Heading heading : headings(seen)) {
                seen.days()
                        .ifPresent(days -> days.texts().forEach(number -> forms.addAll(forms(heading.text(), number))));
            }
            votes.vote(seen.weight(), forms);
            counts.vote(1, forms);
        }
        return votes.winner(MOST).filter(form -> counts.count(form) > 2);
    }

    private static Set<String> forms(String heading, String number) {
        Set<String> forms = new LinkedHashSet<>();
        Matcher found = Pattern.compile("(?<!\\d)" + Pattern.quote(number) + "(?![\\d(])")
                .matcher(heading);
        while (found.find()) {
            Matcher after = WORD_AFTER.matcher(heading.substring(found.end()));
            Matcher before = WORD_BEFORE.matcher(heading.substring(0, found.start()));
            if (after.find()) {
                forms.add("{{n}}" + after.group());
            } else if (before.find()) {
                forms.add(before.group() + "{{n}}");
            }
        }
        return forms;
    }

    private static List<Heading> headings(InferenceSample seen) {
        var headings = new ArrayList<Heading>();
        boolean fenced = false;
        boolean ruled = false;
        for (String line : seen.body().split("\\R", -1)) {
            if (FENCE.matcher(line).matches()) {
                fenced = !fenced;
            }
            Matcher heading = HEADING.matcher(line);
            if (!fenced && heading.matches()) {
                headings.add(new Heading(heading.group(1) + " " + heading.group(2), ruled));
            }
            if (!line.isBlank()) {
                ruled = line.strip().matches("-{3,}|\\*{3,}|_{3,}");
            }
        }
        return headings;
    }
}
