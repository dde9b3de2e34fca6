package dev.til.site.hugo.config;

import dev.til.note.Journal;
import dev.til.note.PackedEntries;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.field.HugoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A theme that lies on this disk only, as a submodule does that is checked out: those of its files that til reads, which are
 * its configuration, its templates for shortcodes and its content.
 */
record HugoThemeDisk(Journal site, List<Journal.Entry> entries) implements Journal {
    private static final List<String> FOLDERS =
            List.of("config", "layouts/shortcodes", "layouts/_shortcodes", "content");

    HugoThemeDisk {
        entries = List.copyOf(entries);
    }

    static SiteFiles files(Journal site, String root) {
        SiteFiles files = files(site, root, new TreeSet<>(FOLDERS));
        var folders = new TreeSet<>(FOLDERS);
        for (HugoFields mount : HugoThemeImports.mounts(HugoConfigFiles.read(files, root))) {
            if (mount.text("target")
                    .filter(target -> target.startsWith("content"))
                    .isPresent()) {
                mount.text("source").ifPresent(folders::add);
            }
        }
        return folders.size() == FOLDERS.size() ? files : files(site, root, folders);
    }

    private static SiteFiles files(Journal site, String root, Set<String> folders) {
        var entries = new ArrayList<Entry>();
        Stream.of("hugo", "config")
                .flatMap(name -> Stream.of("toml", "yaml", "yml", "json").map(end -> root + "/" + name + "." + end))
                .filter(site::onDiskOnly)
                .forEach(path -> entries.add(new Entry(path, Kind.FILE, -1)));
        folders.forEach(folder -> entries.addAll(site.onDiskBelow(root + "/" + folder)));
        // a folder may lie in another
        return new SiteFiles(new HugoThemeDisk(
                site,
                entries.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Entry::path, PackedEntries.ORDER))
                        .toList()));
    }

    @Override
    public Optional<byte[]> read(String path) {
        return site.readOnDisk(path);
    }

    @Override
    public boolean onDiskOnly(String path) {
        return site.onDiskOnly(path);
    }
}
