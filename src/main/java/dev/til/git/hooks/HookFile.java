package dev.til.git.hooks;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;

/**
 * A file of the hooks folder as the log of operations knows it. Its path there starts with {@code .git/}, which no file
 * of a working tree can, and stands for Git's folder wherever that is; its state is mode and blob, as in a tree.
 */
public record HookFile(Path file) {
    private static final String FOLDER = ".git/hooks/";
    private static final Set<String> OURS =
            Set.of(FOLDER + PreCommitHook.NAME, FOLDER + PreCommitHook.PREVIOUS, FOLDER + PreCommitHook.LEGACY);
    private static final Pattern STATE = Pattern.compile("(?:100644|100755|120000) [0-9a-f]{40}|");
    private static final String PLAIN = "100644 ";
    private static final String EXECUTABLE = "100755 ";
    private static final String LINK = "120000 ";

    /** What a path of the log means, when it is a hook's. */
    public static Optional<HookFile> of(Path commonDirectory, String path) {
        String name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
        return name.isEmpty() || name.contains("/") || name.contains("\\")
                ? Optional.empty()
                : Optional.of(
                        new HookFile(commonDirectory.resolve(Constants.HOOKS).resolve(name)));
    }

    /**
     * Whether til may have done this to a hook: it touches the one before a commit, and what it keeps beside it.
     *
     * @param path as the log has it
     */
    public static boolean isOurs(String path, String before, String after) {
        return OURS.contains(path)
                && STATE.matcher(before).matches()
                && STATE.matcher(after).matches();
    }

    /** What the log calls a hook. */
    public static String path(Path hook) {
        return FOLDER + hook.getFileName();
    }

    /** The state of a hook that til is about to write. */
    public static String executable(String blob) {
        return EXECUTABLE + blob;
    }

    /**
     * How the file is now; empty text where there is none.
     *
     * @param naming gives the blob id of a content, and may keep it
     */
    public String state(Function<byte[], String> naming) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return LINK + naming.apply(content());
        }
        if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
            return "";
        }
        return (Files.isExecutable(file) ? EXECUTABLE : PLAIN) + naming.apply(content());
    }

    /** What is in it: the program, or where the link leads. */
    public byte[] content() throws IOException {
        return Files.isSymbolicLink(file)
                ? Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(file);
    }

    /** Makes it as it was. */
    public void restore(String state, byte[] content) throws IOException {
        Path folder = Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Path part = folder.resolve(file.getFileName() + ".til-part");
        Files.deleteIfExists(part);
        if (state.startsWith(LINK)) {
            Files.createSymbolicLink(part, Path.of(new String(content, StandardCharsets.UTF_8)));
        } else {
            Files.write(part, content);
            if (state.startsWith(EXECUTABLE)
                    && part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file's text, as far as it could matter. */
    static String text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < 1 << 20
                    ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    : "";
        } catch (IOException e) {
            return "";
        }
    }
}
