package dev.til.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** What is different in each run, and what it is called in the record. */
public final class Names {
    /** The end of what til wrote into a pull request: the sum of a text that names the server. */
    private static final Pattern SEAL = Pattern.compile("<!-- /til [0-9a-f]{8} ");

    /** How long something took, and how long a lock has been there. */
    private static final Pattern TIME = Pattern.compile("(?<=\\()\\d+\\.\\d s(?=\\))|(?<=is there since )-?\\d+ \\w+");

    /** The versions of Java and Git that doctor finds. */
    private static final Pattern VERSION =
            Pattern.compile("(?<=ok {7}(java {11}|git {12}))\\d\\S*|(?<=\"(java|git)\",\"found\":\")[^\"]+");

    /** A folder that nobody names. */
    private static final Pattern TEMPORARY = Pattern.compile("(?<=til-demo-)\\d+");

    private record Name(String different, String same) {}

    private final List<Name> all = new ArrayList<>();

    /** @param same what it is called from now on */
    public void call(String different, String same) {
        all.add(new Name(different, same));
    }

    /** A text in which everything that is different in each run is called by its name. */
    public String in(String text) {
        String named = SEAL.matcher(text).replaceAll("<!-- /til SEAL ");
        named = TIME.matcher(named).replaceAll("TIME");
        named = VERSION.matcher(named).replaceAll("VERSION");
        named = TEMPORARY.matcher(named).replaceAll("N");
        for (Name each : all) {
            named = named.replace(each.different, each.same);
        }
        return named;
    }

    /** What stands for a content: the same for the same content, whatever the run. */
    String id(byte[] content) {
        byte[] named = in(new String(content, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(named))
                    .substring(0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
