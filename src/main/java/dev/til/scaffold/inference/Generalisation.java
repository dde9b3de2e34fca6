package dev.til.scaffold.inference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns what differs between paths of one sort into names: a title into {@code {{slug}}}, a member's folder into {@code {{member}}}. */
final class Generalisation {
    private static final double MOST = 0.6;

    private Generalisation() {}

    static List<InferredPath> of(List<InferredPath> forms) {
        return slugs(members(forms));
    }

    /** A folder whose name the file names in it repeat belongs to a member, if members have several files. */
    static List<InferredPath> members(List<InferredPath> forms) {
        Map<String, Integer> files = new HashMap<>();
        for (InferredPath form : forms) {
            String name = repeated(form);
            if (!name.isEmpty() && form.date().isPresent()) {
                files.merge(name, 1, Integer::sum);
            }
        }
        int all = files.values().stream().mapToInt(Integer::intValue).sum();
        if (files.size() < 2 || all < 2 * files.size()) {
            return forms;
        }
        return forms.stream()
                .map(form -> files.containsKey(repeated(form)) && form.date().isPresent()
                        ? form.withPattern(form.pattern().replace(repeated(form), "{{member}}"))
                        : form)
                .toList();
    }

    /** The folder that a file lies in, where its own name starts with it. */
    private static String repeated(InferredPath form) {
        String[] parts = form.pattern().split("/", -1);
        String folder = parts.length < 2 ? "" : parts[parts.length - 2];
        return folder.isEmpty() || folder.contains("{{") || !form.fileName().startsWith(folder) ? "" : folder;
    }

    /** What follows a date is a title, unless most notes have the same words there. */
    private static List<InferredPath> slugs(List<InferredPath> forms) {
        Map<String, Integer> tails = new HashMap<>();
        int dated = 0;
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < forms.size(); i++) {
            InferredPath form = forms.get(i);
            if (form.date().isPresent() && form.days().isEmpty() && form.week().isEmpty()) {
                tails.merge(tail(form), 1, Integer::sum);
                dated++;
                chosen.add(i);
            }
        }
        int most = tails.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int limit = dated;
        return IntStream.range(0, forms.size())
                .mapToObj(i -> chosen.contains(i) && most < MOST * limit ? withSlug(forms.get(i)) : forms.get(i))
                .toList();
    }

    private static String tail(InferredPath form) {
        return form.pattern().substring(form.pattern().lastIndexOf("}}") + 2);
    }

    private static InferredPath withSlug(InferredPath form) {
        String tail = tail(form);
        int dot = tail.lastIndexOf('.');
        int start = 0;
        while (start < tail.length() && "-_ /".indexOf(tail.charAt(start)) >= 0) {
            start++;
        }
        if (dot <= start || tail.substring(0, dot).matches("[)\\]]*")) {
            return form;
        }
        String head = form.pattern().substring(0, form.pattern().length() - tail.length());
        return form.withPattern(head + tail.substring(0, start) + "{{slug}}" + tail.substring(dot));
    }
}
