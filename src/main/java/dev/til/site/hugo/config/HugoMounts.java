package dev.til.site.hugo.config;

import dev.til.note.FrontMatter.Mapping;
import dev.til.note.FrontMatter.Sequence;
import dev.til.note.Journal;
import dev.til.site.SiteFiles;
import dev.til.site.hugo.field.HugoFields;
import dev.til.site.path.RelativePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What of the repository becomes content and what is copied as it is.
 *
 * @param content first what counts where two put a file to the same place
 * @param copied the same for what is copied
 * @param unknown the paths on the site where something is put that is not in the repository, or not all of it
 */
public record HugoMounts(List<HugoMount> content, List<HugoMount> copied, List<String> unknown) {
    public HugoMounts {
        content = List.copyOf(content);
        copied = List.copyOf(copied);
        unknown = List.copyOf(unknown);
    }

    static HugoMounts of(String folder, HugoFields settings, HugoLanguages languages, SiteFiles files) {
        return new Reading(folder, settings, languages, files).read();
    }

    /** The one that makes content of a file: that of the innermost folder around it. */
    public Optional<HugoMount> around(String path) {
        HugoMount found = null;
        for (HugoMount mount : content) {
            boolean inner =
                    found == null || mount.source().length() > found.source().length();
            if (inner && mount.put(path).isPresent()) {
                found = mount;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether a file lies where content does, and no mount takes it. */
    public boolean leavesOut(String path) {
        return around(path).isEmpty() && content.stream().anyMatch(mount -> mount.leavesOut(path));
    }

    /** The files of the repository that would be a file of the content, the one that counts first. */
    public List<String> contentFiles(String put) {
        return content.stream().flatMap(mount -> mount.file(put).stream()).toList();
    }

    /** The files of the repository that would be copied to a path on the site, which begins with a slash. */
    public List<String> copiedFiles(String path) {
        return copied.stream()
                .flatMap(mount -> mount.file(path.substring(1)).stream())
                .toList();
    }

    /** Whether something may be put at a path of the site that is not in the repository. */
    public boolean isUnknown(String path) {
        return unknown.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }

    /** Reads what is configured, as Hugo does it. */
    private static final class Reading {
        private final String folder;
        private final HugoFields settings;
        private final HugoLanguages languages;
        private final SiteFiles files;
        private final List<HugoMount> content = new ArrayList<>();
        private final List<HugoMount> copied = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();

        Reading(String folder, HugoFields settings, HugoLanguages languages, SiteFiles files) {
            this.folder = folder;
            this.settings = settings;
            this.languages = languages;
            this.files = files;
        }

        HugoMounts read() {
            maps(settings, "module", "mounts").forEach(this::mount);
            for (HugoFields module : maps(settings, "module", "imports")) {
                maps(module, "mounts").stream()
                        .flatMap(mount -> mount.text("target").stream())
                        .forEach(this::foreign);
            }
            if (content.isEmpty()) {
                contentFolders();
            }
            if (copied.isEmpty()) {
                List<String> configured = staticFolders();
                (configured.isEmpty() ? List.of("static") : configured)
                        .forEach(name -> add(copied, name, languages.main()));
            }
            return new HugoMounts(content, copied, unknown);
        }

        private static List<HugoFields> maps(HugoFields fields, String... path) {
            return fields.value(path).orElse(null) instanceof Sequence sequence
                    ? sequence.items().stream()
                            .filter(Mapping.class::isInstance)
                            .map(item -> new HugoFields(((Mapping) item).fields()))
                            .toList()
                    : List.of();
        }

        private void mount(HugoFields mount) {
            Optional<String> target = mount.text("target").flatMap(at -> RelativePath.resolve("", at));
            Optional<String> source = mount.text("source");
            if (target.isEmpty() || source.isEmpty()) {
                return; // Hugo: the build stops
            }
            String component = target.get().split("/", 2)[0];
            if (!component.equals("content") && !component.equals("static")) {
                return;
            }
            Optional<HugoMountFiles> chosen = HugoMountFiles.of(mount);
            boolean strange = chosen.isEmpty();
            List<String> spoken = new ArrayList<>(mount.texts("lang"));
            spoken.addAll(mount.texts("sites", "matrix", "languages"));
            String language = spoken.size() == 1 ? spoken.get(0).toLowerCase(Locale.ROOT) : languages.main();
            String below = target.get()
                    .substring(Math.min(component.length() + 1, target.get().length()));
            boolean copies = component.equals("static");
            boolean here = isHere(source.get());
            if (!here || spoken.size() > 1 || (copies && strange)) {
                // Hugo: what is not there is passed over, but til sees no more than the repository
                if (here || isElsewhere(source.get())) {
                    foreign(target.get());
                }
            }
            if (here && !(copies && strange)) {
                RelativePath.resolve(folder, source.get())
                        .map(at -> new HugoMount(
                                at, below, language, chosen.orElse(HugoMountFiles.ALL), strange || spoken.size() > 1))
                        .ifPresent((copies ? copied : content)::add);
            }
        }

        private void foreign(String target) {
            for (String component : List.of("content", "static")) {
                if (target.equals(component) || target.startsWith(component + "/")) {
                    String below = target.substring(component.length());
                    unknown.add(below.replaceFirst("\\.(md|markdown|html)$|/$", ""));
                }
            }
        }

        private boolean isHere(String source) {
            return RelativePath.resolve(folder, source)
                    .filter(at -> !source.startsWith("/") && (files.isFile(at) || files.isFolder(at)) && !isClosed(at))
                    .isPresent();
        }

        private boolean isClosed(String path) {
            return files.entry(path)
                    .filter(entry -> entry.kind() != Journal.Kind.FILE)
                    .isPresent();
        }

        /** A submodule, what npm brings, or a folder outside of the repository. */
        private boolean isElsewhere(String source) {
            return source.startsWith("/")
                    || source.contains("node_modules")
                    || RelativePath.resolve(folder, source).map(this::isClosed).orElse(true);
        }

        /** Hugo: once a language has a folder of its own, those that have none share the site's. */
        private void contentFolders() {
            String common = settings.text("contentDir").orElse("content");
            Set<String> seen = new HashSet<>();
            var spoken = new ArrayList<>(languages.all());
            spoken.addAll(languages.disabled());
            for (String language : spoken) {
                String own = settings.text("languages", language, "contentDir").orElse(common);
                if (seen.add(RelativePath.resolve(folder, own).orElse(own))) {
                    add(content, own, language);
                }
            }
        }

        private List<String> staticFolders() {
            List<String> configured = new ArrayList<>(settings.texts("staticDir"));
            for (int i = 0; i <= 10; i++) {
                configured.addAll(settings.texts("staticDir" + i));
            }
            return configured;
        }

        private void add(List<HugoMount> to, String source, String language) {
            RelativePath.resolve(folder, source)
                    .ifPresent(at -> to.add(new HugoMount(at, "", language, HugoMountFiles.ALL, false)));
            if (isElsewhere(source)) {
                unknown.add("");
            }
        }
    }
}
