package dev.til.notelist;

import dev.til.note.Document.Heading;
import dev.til.scaffold.ScaffoldCharacters;
import dev.til.site.Page;
import java.util.Optional;
import java.util.function.Predicate;

/** What a note is called: as its publisher says, else by its first heading, else by its file. */
final class NoteTitle {
    private NoteTitle() {}

    static String of(Page page) {
        // Jekyll: a post has a title by its file name, also where it is no post for want of front matter
        boolean bare = page.publication().why().equals(Optional.of("no front matter"));
        return page.publication()
                .title()
                .filter(title -> !bare)
                .or(() -> heading(page))
                .orElseGet(() -> bareName(page.note().fileName()));
    }

    private static Optional<String> heading(Page page) {
        return page.document().headings().stream()
                .filter(heading -> heading.level() == 1)
                .map(Heading::text)
                .map(ScaffoldCharacters::printable)
                .filter(Predicate.not(String::isBlank))
                .findFirst();
    }

    private static String bareName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
