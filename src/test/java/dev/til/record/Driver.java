package dev.til.record;

import dev.til.cli.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A way to run til. */
interface Driver {
    /** The Java that every til of the record runs with. */
    String JAVA = System.getProperty("java.home", "");

    /** Runs a command line in a folder of the repository; gives what a person sees, and {@code exit N}. */
    String til(Sandbox sandbox, String folder, List<String> arguments);

    /** Where til is installed. */
    String installed();

    /** Whether it is the til that people install, which its launcher starts, and which Git can start. */
    boolean isPackaged();

    /** In this process: what takes no time to start. */
    record InProcess(String installed) implements Driver {
        @Override
        public String til(Sandbox sandbox, String folder, List<String> arguments) {
            return sandbox.tilMerged(folder, arguments.toArray(String[]::new));
        }

        @Override
        public boolean isPackaged() {
            return false;
        }
    }

    /**
     * The packaged til, under a clock that stands still.
     *
     * @param home where til is installed
     * @param clock the library that makes the clock stand still
     * @param archives where til finds the archives of its classes
     */
    record Packaged(Path home, Path clock, Path archives) implements Driver {
        @Override
        public String til(Sandbox sandbox, String folder, List<String> arguments) {
            var command = new ArrayList<String>();
            command.add("env");
            command.add("TIL_CACHE_DIR=" + archives);
            command.add("TIL_JAVA_HOME=" + JAVA);
            command.add("LD_PRELOAD=" + clock);
            command.add("FAKETIME=2022-10-19 20:00:00"); // Sandbox.NOW in Seoul
            command.add("FAKETIME_DONT_FAKE_MONOTONIC=1");
            command.add("NO_FAKE_STAT=1");
            command.add(home.resolve("bin/til").toString());
            command.addAll(arguments);
            return sandbox.merged(folder, command);
        }

        @Override
        public String installed() {
            return home.toString();
        }

        @Override
        public boolean isPackaged() {
            return true;
        }
    }
}
