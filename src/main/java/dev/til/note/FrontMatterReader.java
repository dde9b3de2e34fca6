package dev.til.note;

import dev.til.note.FrontMatter.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts the front matter off a note, exactly where Jekyll cuts it. */
final class FrontMatterReader {
    /** A first line of dashes and then a key: a block that was meant, not a rule between paragraphs. */
    private static final Pattern OPENED =
            Pattern.compile("\\A---[ \\t]*\\R(?:[ \\t]*\\R|#.*\\R)*+[ \\t]*[\\w\"'-][\\w \"'-]*:(?:\\s|$)");

    private FrontMatterReader() {}

    /** What stands at the top of a note, and where its body begins. */
    record Cut(FrontMatter frontMatter, int bodyStart) {}

    static Cut cut(NoteText text) {
        if (!text.chars().startsWith("---")) {
            return new Cut(new FrontMatter.Missing(), 0);
        }
        int closing = FrontMatterBlock.closing(text.chars());
        if (closing < 0) {
            FrontMatter none = OPENED.matcher(text.chars()).find()
                    ? new FrontMatter.Unclosed(text.span(0, 3))
                    : new FrontMatter.Missing();
            return new Cut(none, 0);
        }
        Span span = text.span(0, closing + 3);
        return new Cut(
                frontMatter(span, Yaml.read(text.slice(0, closing))), FrontMatterBlock.end(text.chars(), closing));
    }

    private static FrontMatter frontMatter(Span block, Yaml.Result result) {
        if (result instanceof Yaml.Broken broken) {
            return new FrontMatter.Invalid(block, broken.fault());
        }
        Optional<FrontMatter.Value> root = ((Yaml.Tree) result).root();
        if (root.isEmpty() || (root.get() instanceof FrontMatter.Scalar nothing && nothing.isNull())) {
            return new FrontMatter.Fields(block, List.of());
        }
        return root.get() instanceof Mapping mapping
                ? new FrontMatter.Fields(block, mapping.fields())
                : new FrontMatter.NotAMap(block, root.get().span());
    }
}
