package dev.til.note;

import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags or categories of a note.
 *
 * @param key where they stand; empty when the note has none
 */
public record NoteTerms(Optional<Span> key, List<Term> all) {
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** @param plain whether it stands there without quotes, so that another text can be written in its place */
    public record Term(String text, Span span, boolean plain) {}

    public static NoteTerms tags(Note note) {
        return of(note, "tags", "tag");
    }

    public static NoteTerms categories(Note note) {
        return of(note, "categories", "category");
    }

    private static NoteTerms of(Note note, String plural, String singular) {
        if (!(note.frontMatter() instanceof FrontMatter.Fields fields)) {
            return new NoteTerms(Optional.empty(), List.of());
        }
        var terms = new ArrayList<Term>();
        Optional<FrontMatter.Field> many = fields.field(plural);
        Optional<FrontMatter.Field> one = fields.field(singular);
        many.ifPresent(field -> add(field.value(), true, terms));
        one.ifPresent(
                field -> add(field.value(), false, terms)); // Jekyll: the singular key is one term, spaces and all
        return new NoteTerms(many.or(() -> one).map(FrontMatter.Field::keySpan), List.copyOf(terms));
    }

    private static void add(FrontMatter.Value value, boolean split, List<Term> terms) {
        if (value instanceof Sequence sequence) {
            sequence.items().forEach(item -> add(item, false, terms));
        } else if (value instanceof Scalar scalar && !scalar.isNull()) {
            Span span = scalar.span();
            boolean oneLine = span.line() == span.endLine() && scalar.plain();
            if (!split) {
                terms.add(new Term(scalar.raw(), span, scalar.plain()));
                return;
            }
            Matcher word = WORD.matcher(scalar.raw()); // Jekyll: a text in the plural key is split at white space
            while (word.find()) {
                terms.add(new Term(
                        word.group(),
                        oneLine
                                ? new Span(
                                        span.line(),
                                        span.column() + word.start(),
                                        span.line(),
                                        span.column() + word.end())
                                : span,
                        oneLine));
            }
        }
    }
}
