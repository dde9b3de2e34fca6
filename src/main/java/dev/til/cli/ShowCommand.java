package dev.til.cli;

import dev.til.TilException;
import dev.til.check.JournalContext;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.report.PagesReport;
import dev.til.site.Page;
import dev.til.workspace.WorkspaceDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code til show}: what til sees in a note, and what becomes of it on the site. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show what til sees in notes: URL, date, headings with their ids, links with where they lead.",
        footer = {"", "Examples:", "  til show _posts/2022-10-19-day21.md", "  til show --all --format jsonl"})
final class ShowCommand implements Callable<Integer> {
    /** How it is told. */
    enum Format {
        TEXT,
        JSON,
        JSONL
    }

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Notes or folders.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--all", description = "Every Markdown file of the site or folder, published or not.")
    private boolean all;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text (default), json (one array) or jsonl (an object a line).")
    private Format format = Format.TEXT;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (all == !paths.isEmpty()) {
            throw TilException.usage("which notes?", "name them, or say --all");
        }
        try (var desk = WorkspaceDesk.at(terminal.caller())) {
            JournalContext context = desk.context(desk.repo().workingTree());
            List<Page> pages = desk.chosen(context.index(), paths);
            var report = new PagesReport(context.index(), context.kinds(), terminal.out());
            switch (format) {
                case TEXT -> report.text(pages);
                case JSON -> report.array(pages);
                case JSONL -> report.lines(pages);
            }
            return ExitCode.OK;
        }
    }
}
