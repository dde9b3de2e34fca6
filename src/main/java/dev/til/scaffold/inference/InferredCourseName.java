package dev.til.scaffold.inference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What day notes call their course: the word before the day in their file names, if their titles have it too. */
final class InferredCourseName {
    private static final Pattern BEFORE_DAY = Pattern.compile(
            "(?:^|/|}}[-_. ]?)([\\p{L}][\\p{L}\\p{N} .+_-]*?)[-_ .]?(?:(?i:days?|weeks?)[-_ ]?)?\\{\\{days}}[^/]*$");

    private InferredCourseName() {}

    /** Empty when the names have none. */
    static String of(String pattern, List<InferenceSample> notes) {
        Matcher found = BEFORE_DAY.matcher(pattern);
        if (!found.find() || found.group(1).matches("(?i)days?|til|note|notes|study|today")) {
            return "";
        }
        String name = found.group(1);
        List<String> titles =
                notes.stream().flatMap(seen -> seen.text("title").stream()).toList();
        long named = titles.stream().filter(title -> title.contains(name)).count();
        return Optional.of(name).filter(word -> named * 2 >= titles.size()).orElse("");
    }

    static String replace(String pattern, String name) {
        int file = pattern.lastIndexOf('/') + 1;
        return pattern.substring(0, file) + pattern.substring(file).replace(name, "{{course}}");
    }
}
