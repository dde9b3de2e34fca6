package dev.til.cli;

import dev.til.cli.screen.EventScreen;
import dev.til.cli.screen.ExaminationScreen;
import dev.til.cli.terminal.AnswerFormat;
import dev.til.cli.terminal.ExitCode;
import dev.til.cli.terminal.Terminal;
import dev.til.workflow.doctor.DoctorExamination;
import dev.til.workflow.doctor.DoctorWorkflow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code til doctor}: whether everything is in place that til rests on. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Look at the machine, the repository and the configuration, and say how to mend what is wrong.",
        footer = {
            "",
            "Asks the remote what it has, and the forge, where there is a token for it, whose it is and what it is good for. "
                    + "Where there is no network, that is said, and the rest is looked at.",
            "",
            "Example:",
            "  til doctor --format json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong (notes are no problems)", "1:something is wrong"})
final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DoctorExamination examination = new DoctorWorkflow(terminal.caller(), new EventScreen(terminal)).examine();
        if (format.isJson()) {
            terminal.answer(new ExaminationScreen(examination).json());
        } else {
            new ExaminationScreen(examination).text().forEach(terminal::print);
        }
        return examination.isWell() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
