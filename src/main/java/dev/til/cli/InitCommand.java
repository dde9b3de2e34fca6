package dev.til.cli;

import dev.til.config.ConfigReader;
import dev.til.course.Course;
import dev.til.note.Journal;
import dev.til.note.Note;
import dev.til.note.NoteKind;
import dev.til.note.NoteKinds;
import dev.til.note.Notes;
import dev.til.scaffold.ConfigText;
import dev.til.scaffold.Inference;
import dev.til.scaffold.Inferred;
import dev.til.scaffold.NewFiles;
import dev.til.scaffold.StarterKinds;
import dev.til.scaffold.Templates;
import dev.til.site.Site;
import dev.til.site.SiteFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code til init}: writes the configuration and templates that a notes repository starts with. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Set a repository up for til; nothing that exists is overwritten.",
        footer = {"", "Examples:", "  til init --from-existing --dry-run", "  til init --site jekyll --hook --workflow"
        })
final class InitCommand implements Callable<Integer> {
    private static final String PULL_REQUEST = "pull-request.md";
    private static final String WORKFLOW = ".github/workflows/notes.yml";

    private final Terminal terminal;

    @Option(names = "--from-existing", description = "Learn the team's rules from the notes that are there.")
    private boolean fromExisting;

    @Option(
            names = "--site",
            paramLabel = "KIND",
            description = "jekyll, hugo or plain; found out from the files when it is not given.")
    private Optional<Site.Kind> kind = Optional.empty();

    @Option(names = "--workflow", description = "Also write " + WORKFLOW + ", which checks notes on GitHub.")
    private boolean workflow;

    @Option(names = "--hook", description = "Also check notes before every commit, as 'til hook install' does.")
    private boolean hook;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(terminal)) {
            Journal journal = workspace.repo().workingTree();
            Site site = kind.isPresent()
                    ? Site.detect(new SiteFiles(journal), workspace.repo().prefix(), kind, terminal.clock())
                    : workspace.site(journal);
            String siteName = site.kind().name().toLowerCase(Locale.ROOT);
            List<Note> notes = notes(journal, site);
            Optional<Inferred> inferred = fromExisting
                    ? Optional.of(Inference.of(notes, workspace.zone(site), site.kind() == Site.Kind.JEKYLL))
                    : Optional.empty();
            inferred.ifPresent(rules -> new InferredText(terminal).print(rules, siteName));
            boolean workflowWanted = workflow || asked("write %s, which checks notes on GitHub?".formatted(WORKFLOW));
            boolean hookWanted = hook || asked("check notes before every commit?");
            write(workspace, files(siteName, site, inferred, workflowWanted), hookWanted, workflowWanted);
            if (inferred.isEmpty() && notes.size() > 2) {
                terminal.say(
                        "hint: there are %d notes here already; 'til init --from-existing --dry-run' shows the rules they follow"
                                .formatted(notes.size()));
            }
            return hookWanted && !dryRun ? Til.run(terminal, "hook", "install") : ExitCode.OK;
        }
    }

    /** Nobody is asked anything unless somebody is there to answer. */
    private boolean asked(String question) {
        if (!terminal.inIsTerminal() || dryRun) {
            return false;
        }
        return terminal.ask(question + " [y/N]")
                .filter(answer -> answer.toLowerCase(Locale.ROOT).startsWith("y"))
                .isPresent(); // whoever has gone has not said yes
    }

    private static List<Note> notes(Journal journal, Site site) {
        return journal.entries().stream()
                .filter(entry -> entry.kind() == Journal.Kind.FILE && site.isNote(entry.path()))
                .flatMap(entry -> Notes.read(entry, journal).stream())
                .toList();
    }

    private static Map<String, String> files(
            String siteName, Site site, Optional<Inferred> inferred, boolean withWorkflow) {
        var files = new LinkedHashMap<String, String>();
        List<Inferred.Kind> found = inferred.map(Inferred::kinds).orElse(List.of());
        Optional<Course> course = inferred.flatMap(Inferred::course);
        NoteKinds kinds = kinds(siteName, site, found, course);
        files.put(ConfigReader.FILE, ConfigText.of(siteName, kinds, course, List.of()));
        for (Inferred.Kind kind : found) {
            files.put(Templates.FOLDER + kind.kind().template(), kind.template());
        }
        Stream.concat(kinds.all().stream().map(NoteKind::template), Stream.of(PULL_REQUEST))
                .forEach(name -> Templates.builtIn(siteName, name)
                        .ifPresent(text -> files.putIfAbsent(Templates.FOLDER + name, text)));
        if (withWorkflow) {
            Templates.resource("workflow.yml").ifPresent(text -> files.put(WORKFLOW, text));
        }
        return files;
    }

    /** The kinds that were found, and those that every repository starts with. */
    private static NoteKinds kinds(String siteName, Site site, List<Inferred.Kind> found, Optional<Course> course) {
        var kinds =
                new ArrayList<NoteKind>(found.stream().map(Inferred.Kind::kind).toList());
        for (NoteKind starter :
                StarterKinds.of(siteName, site.folder(), course.isPresent()).all()) {
            boolean there = kinds.stream().anyMatch(known -> known.name().equals(starter.name()));
            boolean dayLike = !found.isEmpty() && starter.name().equals("day");
            if (!there && !dayLike) {
                kinds.add(starter);
            }
        }
        return new NoteKinds(kinds);
    }

    private void write(Workspace workspace, Map<String, String> files, boolean withHook, boolean withWorkflow) {
        var made = new NewFiles(workspace.repo().root());
        var root = workspace.repo().root();
        var missing = new LinkedHashMap<String, String>(files);
        missing.keySet().removeIf(path -> Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS));
        missing.keySet().forEach(made::demandPossible);
        if (dryRun || missing.isEmpty()) {
            files.keySet()
                    .forEach(path -> terminal.print((missing.containsKey(path) ? "would write " : "kept  ") + path));
        } else {
            write(workspace, made, files, missing);
        }
        if (fromExisting && !missing.containsKey(ConfigReader.FILE)) {
            terminal.say("warning: %1$s is there and was kept, so these rules are not in it; to have them, put it aside"
                            .formatted(ConfigReader.FILE)
                    + " ('mv %1$s %1$s.old') and run this again".formatted(ConfigReader.FILE));
        }
        if (dryRun) {
            terminal.say("nothing was written: --dry-run");
        } else if (!missing.isEmpty()) {
            ignored(workspace);
            StartArchive.of(terminal).unlessThere();
            terminal.say("next: look through %s, commit it, then run 'til new'".formatted(ConfigReader.FILE));
            offer(withHook, withWorkflow);
        } else {
            terminal.say("everything is there already; next: run 'til new'");
        }
    }

    private void write(Workspace workspace, NewFiles made, Map<String, String> files, Map<String, String> missing) {
        try (var log = workspace.repo().beginFiles("til init", terminal.clock())) {
            missing.forEach((path, text) -> log.willWrite(path, text.getBytes(StandardCharsets.UTF_8)));
            files.forEach((path, text) -> {
                if (missing.containsKey(path)) {
                    made.write(path, text);
                }
                terminal.print((missing.containsKey(path) ? "wrote " : "kept  ") + path);
            });
            log.done();
        }
    }

    private void offer(boolean withHook, boolean withWorkflow) {
        var offers = new ArrayList<String>();
        if (!withHook) {
            offers.add("'til hook install' checks your notes before every commit");
        }
        if (!withWorkflow) {
            offers.add("'til init --workflow' checks them on GitHub");
        }
        if (!offers.isEmpty()) {
            terminal.say("hint: " + String.join("; ", offers));
        }
    }

    /** Chirpy's .gitignore leaves out every dot folder, and nobody would notice that the team shares nothing. */
    private void ignored(Workspace workspace) {
        boolean known = workspace.repo().workingTree().entries().stream()
                .anyMatch(entry -> entry.path().equals(ConfigReader.FILE));
        if (!known) {
            terminal.say("warning: .gitignore leaves out .til; add the line '!.til' to it, so that the team shares it");
        }
    }
}
