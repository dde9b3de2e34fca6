package dev.til.scaffold.inference;

import dev.til.note.NoteDays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kinds of note are called, so that {@code til new} knows them: after the folder that they lie in. */
final class KindNames {
    /** What {@code til new} takes for something else. */
    private static final Set<String> TAKEN = Set.of("day", "week", "today", "yesterday", "meeting");

    private static final Set<String> POSTS = Set.of("_posts", "posts", "post", "blog");
    private static final Pattern LANGUAGE = Pattern.compile("[._-]([a-z]{2})\\.[^./]*$");
    private static final String NOTE = "note";

    private final Set<String> given = new HashSet<>();

    /** Gives a name away. */
    String give(String name) {
        given.add(name);
        return name;
    }

    /** A name for notes of a pattern that no other kind has. */
    String of(String pattern) {
        List<String> parts = List.of(NoteGroups.folderOf(pattern).split("/", -1)).stream()
                .filter(part -> !part.contains("{{") && !part.isEmpty())
                .toList();
        String name = words(pattern);
        if (isFit(name)) {
            return give(name);
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            String part = POSTS.contains(parts.get(i)) ? Inferred.POST : plain(parts.get(i));
            name = name.isEmpty() ? part : part + "-" + name;
            if (isFit(name)) {
                return give(name);
            }
        }
        Matcher language = LANGUAGE.matcher(pattern);
        String base = name.codePoints().anyMatch(Character::isLetter) ? name : NOTE;
        String free = language.find() && !name.isEmpty() ? base + "-" + language.group(1) : base;
        for (int i = 2; !isFit(free); i++) {
            free = base + "-" + i;
        }
        return give(free);
    }

    boolean isFree(String name) {
        return !given.contains(name);
    }

    private boolean isFit(String name) {
        return !name.isEmpty()
                && isFree(name)
                && !TAKEN.contains(name)
                && name.codePoints().anyMatch(Character::isLetter)
                && NoteDays.parse(name).isEmpty();
    }

    /** What a name says beside its date and its title; not that it is a bundle's, nor its language. */
    private static String words(String pattern) {
        String path = pattern.replaceFirst("/index\\.[^/]*$", ".md").replaceFirst("[._-][a-z]{2}(\\.[^./]*)$", "$1");
        String file = path.substring(path.lastIndexOf('/') + 1);
        return plain(file.replaceAll("\\.[^.]*$", "").replaceAll("\\{\\{[^}]*}}", ""));
    }

    private static String plain(String part) {
        return part.toLowerCase(Locale.ROOT)
                .replaceFirst("^\\.net$", "dotnet")
                .replace("++", "pp")
                .replace("#", "sharp")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
