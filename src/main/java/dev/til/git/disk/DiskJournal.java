package dev.til.git.disk;

import dev.til.note.Journal;
import java.util.List;
import java.util.Optional;

/** Files as they lie on disk, each when it is asked for: nobody has looked at which there are. */
public record DiskJournal(Disk disk) implements Journal {
    @Override
    public List<Entry> entries() {
        return List.of();
    }

    @Override
    public Optional<byte[]> read(String path) {
        return disk.read(path);
    }

    @Override
    public boolean onDiskOnly(String path) {
        return disk.isFile(path);
    }

    @Override
    public List<Entry> onDiskBelow(String folder) {
        return disk.below(folder);
    }

    @Override
    public Optional<byte[]> readOnDisk(String path) {
        return disk.read(path);
    }
}
