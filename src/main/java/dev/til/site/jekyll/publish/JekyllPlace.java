package dev.til.site.jekyll.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Jekyll takes a file for, by where it lies and how it is named.
 *
 * @param path relative to the sources, the collections' folder left out: Jekyll's {@code relative_path}
 * @param collection {@code posts} for posts and drafts, a collection's name for its documents, else empty
 * @param why for a file that Jekyll does not read, the reason in a few words
 */
public record JekyllPlace(Kind kind, String path, String collection, Optional<String> why) {
    // Jekyll: Document::DATE_FILENAME_MATCHER
    static final Pattern DATED =
            Pattern.compile("^(?>.+/)??(\\d{2,4}-\\d{1,2}-\\d{1,2})-([^/]*)(\\.[^.]+)$", Pattern.MULTILINE);
    // Jekyll: Document::DATELESS_FILENAME_MATCHER
    private static final Pattern DATELESS = Pattern.compile("^(?:.+/)?(.*)(\\.[^.]+)$", Pattern.MULTILINE);

    public enum Kind {
        POST,
        DRAFT,
        /** A document of a collection. */
        DOCUMENT,
        PAGE,
        /** Not read at all. */
        UNREAD
    }

    /** The type that front matter defaults know it by. */
    String type() {
        return kind == Kind.PAGE ? "pages" : collection;
    }

    public boolean isDocument() {
        return kind == Kind.POST || kind == Kind.DRAFT || kind == Kind.DOCUMENT;
    }

    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The extension with its dot; empty for none. */
    String extension() {
        int dot = fileName().lastIndexOf('.');
        return dot <= 0 ? "" : fileName().substring(dot);
    }

    // Jekyll: Document#yaml_file?, whose text nobody reads
    boolean isYaml() {
        return (kind == Kind.POST || kind == Kind.DRAFT)
                && (extension().equals(".yml") || extension().equals(".yaml"));
    }

    String baseName() {
        return fileName().substring(0, fileName().length() - extension().length());
    }

    /** The date that the file is named after, as it is written there. */
    public Optional<String> nameDate() {
        Matcher dated = DATED.matcher(path);
        return isDocument() && dated.find() ? Optional.of(dated.group(1)) : Optional.empty();
    }

    /** What the file name says beside the date. */
    String nameSlug() {
        Matcher dated = DATED.matcher(path);
        Matcher dateless = DATELESS.matcher(path);
        String slug = dated.find() ? dated.group(2) : dateless.find() ? dateless.group(1) : baseName();
        return withoutDots(slug);
    }

    static String withoutDots(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '.') {
            end--;
        }
        return name.substring(0, end);
    }

    /** The folders that stand before {@code _posts}, which are categories. */
    List<String> folderCategories() {
        String special = kind == Kind.DRAFT ? "_drafts" : kind == Kind.POST ? "_posts" : "_" + collection;
        int at = path.indexOf(special);
        if (at <= 0) {
            return List.of();
        }
        return Arrays.stream(path.substring(0, at).split("/"))
                .filter(folder -> !folder.isEmpty())
                .toList();
    }
}
