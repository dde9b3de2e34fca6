package dev.til.git.refs;

import dev.til.terminal.Harmless;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** What branches may be called, and how their names are written. */
public final class RefName {
    private static final String FORBIDDEN = " ~^:?*[\\";

    private RefName() {}

    /** Whether a branch can be called so. */
    static boolean isBranch(String name) {
        return !name.startsWith("-")
                && !name.equals(Constants.HEAD)
                && !name.endsWith(".")
                && !name.contains("..")
                && !name.contains("@{")
                && name.chars().noneMatch(c -> FORBIDDEN.indexOf(c) >= 0)
                && Harmless.firstHarm(name) < 0
                && parts(name).stream().allMatch(RefName::isPart);
    }

    /** Whether there can be a branch of this name, even if til would make none. */
    public static boolean isPossible(String name) {
        return !name.startsWith("-") && Repository.isValidRefName(Constants.R_HEADS + name);
    }

    // git: check-ref-format
    private static boolean isPart(String part) {
        return !part.isEmpty() && !part.startsWith(".") && !part.endsWith(".lock") && !part.endsWith(".");
    }

    private static List<String> parts(String name) {
        return Arrays.asList(name.split("/", -1));
    }

    /** A branch's name without what stands before it in full. */
    public static String shortened(String ref) {
        return ref.startsWith(Constants.R_HEADS) ? ref.substring(Constants.R_HEADS.length()) : ref;
    }
}
