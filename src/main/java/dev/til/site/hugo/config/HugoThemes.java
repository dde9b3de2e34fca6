package dev.til.site.hugo.config;

import dev.til.site.SiteFiles;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The themes and modules that a site is made with: those whose files are in the repository, those that lie on this disk
 * only, as a submodule does that is checked out, and those that are not there.
 *
 * @param here their folders
 * @param onDisk theirs: til reads there what {@link HugoThemeDisk} says, and asks for single files
 * @param missing what is not there, each in a few words
 * @param copied what they bring that is copied as it is
 * @param content the pages and files that they bring
 */
public record HugoThemes(
        List<String> here, List<String> onDisk, List<String> missing, List<HugoMount> copied, List<HugoMount> content) {
    /** One of these is in every theme. */
    private static final List<String> WITNESSES = List.of(
            "theme.toml",
            "hugo.toml",
            "hugo.yaml",
            "config.toml",
            "config.yaml",
            "go.mod",
            "layouts/_default/baseof.html",
            "layouts/_default/single.html",
            "layouts/baseof.html",
            "layouts/single.html",
            "layouts/index.html",
            "layouts/home.html");

    private static final List<String> HOOK_FOLDERS = List.of("layouts/_default/_markup/", "layouts/_markup/");

    public HugoThemes {
        here = List.copyOf(here);
        onDisk = List.copyOf(onDisk);
        missing = List.copyOf(missing);
        copied = List.copyOf(copied);
        content = List.copyOf(content);
    }

    static HugoThemes of(String folder, HugoFields settings, SiteFiles files) {
        var reading = new Reading(folder, settings, new HugoThemeImports(folder, settings, files), files);
        HugoThemeImports.named(settings).forEach(name -> reading.add(name, 0));
        return new HugoThemes(reading.here, reading.onDisk, reading.missing, reading.copied, reading.content);
    }

    /** Whether all templates are there, so that what they make is known to be all there is. */
    public boolean areAllHere() {
        return missing.isEmpty();
    }

    /** The file of a theme that is copied to a path on the site, which begins with a slash. */
    public Optional<String> copied(String path, SiteFiles files) {
        return copied.stream()
                .flatMap(mount -> mount.file(path.substring(1)).stream())
                .filter(file ->
                        files.isFile(file) || (isOnDisk(file) && files.journal().onDiskOnly(file)))
                .findFirst()
                .or(() -> onDisk(List.of("static" + path), files));
    }

    private boolean isOnDisk(String path) {
        return onDisk.stream().anyMatch(root -> path.startsWith(root + "/"));
    }

    /** Where the files of a theme are looked for: those of the repository, or of the disk. */
    public SiteFiles filesAround(String path, SiteFiles files) {
        return onDisk.stream()
                .filter(root -> path.startsWith(root + "/"))
                .findFirst()
                .map(root -> HugoThemeDisk.files(files.journal(), root))
                .orElse(files);
    }

    /** Whether a theme that lies on this disk only has a template that turns links or pictures into something else. */
    public boolean hasHook(String name, SiteFiles files) {
        return onDisk(HOOK_FOLDERS.stream().map(folder -> folder + name).toList(), files)
                .isPresent();
    }

    /** The first of these files that a theme has that lies on this disk only. */
    public Optional<String> onDisk(List<String> names, SiteFiles files) {
        return onDisk.stream()
                .flatMap(root -> names.stream().map(name -> root + "/" + name))
                .filter(files.journal()::onDiskOnly)
                .findFirst();
    }

    /** Looks for themes, and for those that they need. */
    private static final class Reading {
        private static final int DEEPEST = 5;

        private final String folder;
        private final HugoLanguages languages;
        private final HugoThemeImports imports;
        private final SiteFiles files;
        private final List<String> seen = new ArrayList<>();
        private final List<String> here = new ArrayList<>();
        private final List<String> onDisk = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<HugoMount> copied = new ArrayList<>();
        private final List<HugoMount> content = new ArrayList<>();

        Reading(String folder, HugoFields settings, HugoThemeImports imports, SiteFiles files) {
            this.folder = folder;
            this.languages = HugoLanguages.of(settings);
            this.imports = imports;
            this.files = files;
        }

        void add(String name, int depth) {
            if (depth > DEEPEST || seen.contains(name)) {
                return;
            }
            seen.add(name);
            List<String> places = imports.places(name);
            Optional<String> root = places.stream().filter(files::isFolder).findFirst();
            if (root.isPresent()) {
                here.add(root.get());
                read(root.get(), files, depth);
                return;
            }
            Optional<String> beside = places.stream()
                    .filter(place ->
                            WITNESSES.stream().anyMatch(file -> files.journal().onDiskOnly(place + "/" + file)))
                    .findFirst();
            if (beside.isPresent()) {
                onDisk.add(beside.get());
                SiteFiles theirs = HugoThemeDisk.files(files.journal(), beside.get());
                read(beside.get(), theirs, depth);
                copiedFromDisk(beside.get(), HugoConfigFiles.read(theirs, beside.get()));
            } else {
                missing.add(why(name, places));
            }
        }

        /** Nobody looks at which files those folders have: they are asked for one by one. */
        private void copiedFromDisk(String root, HugoFields own) {
            for (HugoFields mount : HugoThemeImports.mounts(own)) {
                String target = mount.text("target").orElse("").replaceFirst("/+$", "");
                if (target.equals("static") || target.startsWith("static/")) {
                    mount.text("source")
                            .flatMap(source -> RelativePath.resolve(root, source))
                            .ifPresent(source -> copied.add(new HugoMount(
                                    source,
                                    target.replaceFirst("^static/?", ""),
                                    languages.main(),
                                    HugoMountFiles.ALL,
                                    false)));
                }
            }
        }

        private void read(String root, SiteFiles theirs, int depth) {
            HugoFields own = HugoConfigFiles.read(theirs, root);
            HugoMounts mounts = HugoMounts.of(root, own, languages, theirs);
            copied.addAll(mounts.copied());
            mounts.content().stream()
                    .filter(mount -> theirs.isFolder(mount.source()) || theirs.isFile(mount.source()))
                    .forEach(content::add);
            HugoThemeImports.named(own).forEach(inner -> add(inner, depth + 1));
        }

        private String why(String name, List<String> places) {
            for (String place : places) {
                for (String at = place; !at.isEmpty() && !at.equals(folder); at = RelativePath.folder(at)) {
                    if (files.entry(at).isPresent()) {
                        return "the theme '%s' is a submodule that is not checked out".formatted(name);
                    }
                }
            }
            return HugoThemeImports.isModule(name)
                    ? "the module '%s' is not in the repository".formatted(name)
                    : "the theme '%s' is not in the repository".formatted(name);
        }
    }
}
