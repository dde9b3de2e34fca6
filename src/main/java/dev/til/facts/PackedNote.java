package dev.til.facts;

import dev.til.note.Document;
import dev.til.note.Note.Outline;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What is kept of one note: a few hundred bytes, from which its outline and its document are made whenever somebody asks,
 * so that ten thousand notes need no more memory than their facts.
 */
public final class PackedNote {
    private final byte[] bytes;
    private final int from;
    private final int documentFrom;

    /** In order: the outline's length, the outline, what the document was made of, the document. */
    PackedNote(byte[] bytes, int from) {
        this.bytes = bytes;
        int length = 0;
        int at = from;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            length |= (next & 0x7F) << shift;
            if (next >= 0) {
                break;
            }
        }
        this.from = at;
        this.documentFrom = at + length;
    }

    static byte[] pack(Outline outline, byte[] source, Document document) {
        var first = new Packer();
        OutlineCodec.write(outline, first);
        var all = new Packer();
        all.raw(first.bytes());
        all.raw(source);
        DocumentCodec.write(document, all);
        return all.bytes();
    }

    public Supplier<Outline> outline() {
        return new WeakMemo<>(() -> OutlineCodec.read(new Unpacker(bytes, from)));
    }

    public Supplier<Document> document() {
        return new WeakMemo<>(() -> {
            var unpacker = new Unpacker(bytes, documentFrom);
            unpacker.raw();
            return DocumentCodec.read(unpacker);
        });
    }

    /** Whether the document was made of this. */
    boolean isOf(byte[] source) {
        return Arrays.equals(new Unpacker(bytes, documentFrom).raw(), source);
    }
}
