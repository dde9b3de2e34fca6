package dev.til.git.refs;

import dev.til.git.repository.RepositoryLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Git's refs as they lie on disk, a file each or packed into one; whatever looks unusual is left to others. */
record RefFiles(RepositoryLocation location) {
    private static final int ID = 40;
    private static final int DEEPEST = 5; // git: MAXDEPTH of refs that lead to refs
    private static final String LEADS = "ref:";

    /** The ref with a full name; empty where there is none. */
    Optional<RefValue> exact(String name) throws IOException {
        Optional<String> text = loose(name);
        if (text.isEmpty()) {
            return Optional.ofNullable(packed(name).get(name)).map(id -> pointer(name, id));
        }
        return Optional.of(read(name, text.get()));
    }

    /** All refs whose names begin so, sorted; those that lead to nothing are left out. */
    List<RefValue> below(String prefix) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        loose(location.commonDir().resolve(prefix), prefix, texts);
        packed(prefix).forEach(texts::putIfAbsent); // after the loose ones: git packs first and deletes then
        List<RefValue> found = new ArrayList<>(texts.size());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            RefValue pointer = read(text.getKey(), text.getValue());
            if (pointer.commit().isPresent()) {
                found.add(pointer);
            }
        }
        return found;
    }

    private RefValue read(String name, String text) throws IOException {
        if (!text.startsWith(LEADS)) {
            return pointer(name, id(name, text));
        }
        String target = target(text);
        return new RefValue(name, Optional.of(target), follow(target));
    }

    private Optional<String> follow(String first) throws IOException {
        String name = first;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<String> text = loose(name);
            if (text.isEmpty()) {
                return Optional.ofNullable(packed(name).get(name));
            }
            if (!text.get().startsWith(LEADS)) {
                return Optional.of(id(name, text.get()));
            }
            name = target(text.get());
        }
        throw unusual(first);
    }

    private static RefValue pointer(String name, String id) {
        return new RefValue(name, Optional.empty(), Optional.of(id));
    }

    private static String target(String text) {
        return text.substring(LEADS.length()).strip();
    }

    private static String id(String name, String text) throws IOException {
        String id = text.strip();
        if (!isId(id)) {
            throw unusual(name);
        }
        return id;
    }

    private static boolean isId(String text) {
        return text.length() == ID && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static IOException unusual(String name) {
        return new IOException("not a usual ref: " + name);
    }

    private Optional<String> loose(String name) throws IOException {
        Path folder = name.startsWith("refs/") ? location.commonDir() : location.gitDir();
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.isSymbolicLink(file)) {
                throw unusual(name); // as git wrote HEAD once
            }
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // packed meanwhile
        }
    }

    private void loose(Path folder, String prefix, Map<String, String> texts) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = prefix + file.getFileName();
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    loose(file, name + "/", texts);
                } else if (!name.endsWith(".lock")) {
                    loose(name).ifPresent(text -> texts.put(name, text));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // none there, or not any more
        }
    }

    /** Those of the packed ones whose names begin so. */
    private Map<String, String> packed(String prefix) throws IOException {
        Path file = location.commonDir().resolve("packed-refs");
        Map<String, String> packed = new TreeMap<>();
        if (Files.exists(file)) {
            // # a header; ^ the commit of the tag before
            for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith(prefix, ID + 1) && isId(line.substring(0, ID))) {
                    packed.put(line.substring(ID + 1).strip(), line.substring(0, ID));
                }
            }
        }
        return packed;
    }
}
