package dev.til.check;

import dev.til.TilException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One part of the work of several machines. Which note belongs to which part follows from its path alone, so that every
 * machine splits alike, and a note stays where it is when others come and go.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {
    /** The only part: everything. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /**
     * Reads {@code 3/8}.
     *
     * @throws TilException when it is no part of a whole
     */
    public static Shard parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            var shard = new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            if (shard.number() >= 1 && shard.number() <= shard.of()) {
                return shard;
            }
        }
        throw TilException.usage("'%s' is no shard".formatted(text), "write the part and how many there are: 3/8");
    }

    /** Whether the note at this path of the repository is this part's. */
    public boolean holds(String path) {
        if (of == 1) {
            return true;
        }
        var sum = new CRC32();
        sum.update(path.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % of == number - 1;
    }
}
