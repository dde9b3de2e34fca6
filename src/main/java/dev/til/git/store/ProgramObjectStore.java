package dev.til.git.store;

import dev.til.TilException;
import dev.til.git.disk.Disk;
import dev.til.git.objects.TreeEntry;
import dev.til.git.program.GitProgram;
import dev.til.git.program.LookingGit;
import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Git's store read through git: for a split or sparse index, SHA-256, and blobs that a partial clone lacks. */
public final class ProgramObjectStore implements ObjectStore {
    private final LookingGit git;
    private @Nullable Batch batch;

    /** @param git to be run at the root of the working tree */
    public ProgramObjectStore(LookingGit git) {
        this.git = git;
    }

    @Override
    public List<TreeEntry> index() {
        // An intent-to-add entry looks like an empty file here; only the comparison with the disk tells.
        var pending = new HashSet<>(read(
                "diff-files", "--no-ext-diff", "-z", "--name-only", "--diff-filter=A", "--ignore-submodules=dirty"));
        return entries().stream()
                .filter(tracked -> !pending.contains(tracked.path()))
                .toList();
    }

    /** Every entry of the index, of a conflict our side. */
    private List<TreeEntry> entries() {
        List<TreeEntry> all = new ArrayList<>();
        Map<String, TreeEntry> unmerged = new HashMap<>();
        for (String line : read("ls-files", "-z", "-s", "-t")) { // "H 100644 ID STAGE\tPATH"
            int tab = line.indexOf('\t');
            String[] words = line.substring(0, tab).split(" ");
            String path = line.substring(tab + 1);
            var tracked = new TreeEntry(path, Integer.parseInt(words[1], 8), words[2], words[0].equals("S"));
            if (words[3].equals("0")) {
                all.add(tracked);
            } else if (words[3].equals("2") || !unmerged.containsKey(path)) {
                unmerged.put(path, tracked);
            }
        }
        all.addAll(unmerged.values());
        return TreeEntry.sorted(all);
    }

    @Override
    public List<Journal.Entry> files(Disk disk) {
        List<Journal.Entry> files = new ArrayList<>();
        for (TreeEntry tracked : entries()) {
            if (tracked.elsewhere() || tracked.kind() == Journal.Kind.SUBMODULE) {
                files.add(tracked.entry());
            } else {
                disk.entry(tracked.path()).ifPresent(files::add);
            }
        }
        for (String path : read("ls-files", "-z", "--others", "--exclude-standard")) {
            disk.entry(path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                    .ifPresent(files::add);
        }
        files.sort((a, b) -> PackedEntries.ORDER.compare(a.path(), b.path()));
        return List.copyOf(files);
    }

    @Override
    public List<TreeEntry> tree(String commit) {
        List<TreeEntry> all = new ArrayList<>();
        for (String line : read("ls-tree", "-r", "-z", "--full-tree", commit)) { // "100644 blob ID\tPATH"
            int tab = line.indexOf('\t');
            String[] words = line.substring(0, tab).split(" ");
            all.add(new TreeEntry(line.substring(tab + 1), Integer.parseInt(words[0], 8), words[2], false));
        }
        return TreeEntry.sorted(all);
    }

    @Override
    public Optional<String> commit(String revision) {
        return line("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    }

    @Override
    public List<String> parents(String commit) {
        return line("rev-list", "--parents", "-n", "1", commit).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .toList();
    }

    @Override
    public Optional<String> mergeBase(String one, String other) {
        return line("merge-base", one, other);
    }

    private Optional<String> line(String... arguments) {
        return Optional.of(git.run(arguments))
                .filter(GitProgram.Outcome::ok)
                .map(GitProgram.Outcome::text)
                .filter(text -> !text.isEmpty());
    }

    private List<String> read(String... arguments) {
        var outcome = git.run(arguments);
        if (!outcome.ok()) {
            throw new TilException("git cannot read this repository: " + outcome.why(), "see what 'git status' says");
        }
        return outcome.records();
    }

    @Override
    public Optional<byte[]> blob(String id, int limit) {
        return object(id, limit).filter(object -> object.type().equals("blob")).map(GitObject::content);
    }

    /** Whatever has a name, which holds no line break; empty where there is nothing of that name. */
    synchronized Optional<GitObject> object(String name, int limit) {
        try {
            Batch running = batch;
            if (running == null) {
                running = new Batch(git.service("cat-file", "--batch"));
                batch = running;
            }
            return running.object(name, limit);
        } catch (IOException e) {
            throw new TilException("git cannot read object " + name, "see what 'git fsck' says", e);
        }
    }

    @Override
    public synchronized void close() {
        if (batch != null) {
            batch.process.destroy();
            batch = null; // whoever asks again starts another one
        }
    }

    /** An object with the first bytes of what is in it. */
    record GitObject(String id, String type, byte[] content) {}

    /** A running {@code git cat-file --batch}. */
    private static final class Batch {
        private final Process process;
        private final OutputStream ask;
        private final DataInputStream answer;

        Batch(Process process) {
            this.process = process;
            this.ask = process.getOutputStream();
            this.answer = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        }

        Optional<GitObject> object(String name, int limit) throws IOException {
            ask.write((name + "\n").getBytes(StandardCharsets.UTF_8));
            ask.flush();
            var header = new StringBuilder();
            for (int c = answer.readUnsignedByte(); c != '\n'; c = answer.readUnsignedByte()) {
                header.append((char) c);
            }
            String[] words = header.toString().split(" "); // "ID blob SIZE", or "NAME missing"
            if (words.length < 3 || header.lastIndexOf(" missing") == header.length() - " missing".length()) {
                return Optional.empty(); // a name may have blanks
            }
            long size = Long.parseLong(words[2]);
            byte[] content = answer.readNBytes((int) Math.min(size, limit));
            answer.skipNBytes(size - content.length + 1);
            return Optional.of(new GitObject(words[0], words[1], content));
        }
    }
}
