package dev.til.facts;

import dev.til.note.FrontMatter;
import dev.til.note.FrontMatter.Field;
import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Scalar;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.FrontMatter.Value;
import dev.til.note.Note.Outline;
import dev.til.note.NoteMarker;
import dev.til.note.YamlFault;
import java.util.EnumSet;
import java.util.Set;

/** The outline of a note as bytes. */
final class OutlineCodec {
    private static final NoteMarker[] SIGNS = NoteMarker.values();

    private OutlineCodec() {}

    static void write(Outline outline, Packer to) {
        to.number(outline.bodyStart());
        int signs = 0;
        for (int i = 0; i < SIGNS.length; i++) {
            signs |= outline.signs().contains(SIGNS[i]) ? 1 << i : 0;
        }
        to.number(signs);
        to.all(outline.problems(), to::problem);
        write(outline.frontMatter(), to);
    }

    static Outline read(Unpacker from) {
        int bodyStart = from.number();
        int bits = from.number();
        Set<NoteMarker> signs = EnumSet.noneOf(NoteMarker.class);
        for (int i = 0; i < SIGNS.length; i++) {
            if ((bits & 1 << i) != 0) {
                signs.add(SIGNS[i]);
            }
        }
        var problems = from.all(from::problem);
        return new Outline(frontMatter(from), bodyStart, signs, problems);
    }

    private static void write(FrontMatter frontMatter, Packer to) {
        if (frontMatter instanceof FrontMatter.Fields fields) {
            to.number(0);
            to.span(fields.block());
            to.all(fields.fields(), field -> write(field, to));
        } else if (frontMatter instanceof FrontMatter.Missing) {
            to.number(1);
        } else if (frontMatter instanceof FrontMatter.Unclosed unclosed) {
            to.number(2);
            to.span(unclosed.opening());
        } else if (frontMatter instanceof FrontMatter.Invalid invalid) {
            to.number(3);
            to.span(invalid.block());
            to.span(invalid.fault().at());
            to.text(invalid.fault().message());
            to.text(invalid.fault().hint());
        } else if (frontMatter instanceof FrontMatter.NotAMap other) {
            to.number(4);
            to.span(other.block());
            to.span(other.at());
        }
    }

    private static FrontMatter frontMatter(Unpacker from) {
        return switch (from.number()) {
            case 0 -> new FrontMatter.Fields(from.span(), from.all(() -> field(from)));
            case 1 -> new FrontMatter.Missing();
            case 2 -> new FrontMatter.Unclosed(from.span());
            case 3 -> new FrontMatter.Invalid(from.span(), new YamlFault(from.span(), from.text(), from.text()));
            default -> new FrontMatter.NotAMap(from.span(), from.span());
        };
    }

    private static void write(Field field, Packer to) {
        to.text(field.key());
        to.span(field.keySpan());
        write(field.value(), to);
    }

    private static Field field(Unpacker from) {
        return new Field(from.text(), from.span(), value(from));
    }

    private static void write(Value value, Packer to) {
        if (value instanceof Scalar scalar) {
            to.number(scalar.plain() ? 0 : 1);
            to.text(scalar.raw());
        } else if (value instanceof Sequence sequence) {
            to.number(2);
            to.all(sequence.items(), item -> write(item, to));
        } else if (value instanceof Mapping mapping) {
            to.number(3);
            to.all(mapping.fields(), field -> write(field, to));
        }
        to.span(value.span());
    }

    private static Value value(Unpacker from) {
        int type = from.number();
        return switch (type) {
            case 0, 1 -> new Scalar(from.text(), type == 0, from.span());
            case 2 -> new Sequence(from.all(() -> value(from)), from.span());
            default -> new Mapping(from.all(() -> field(from)), from.span());
        };
    }
}
