# Runs a command with its output thrown into a file, and says on standard error what it took: seconds until it ended, and
# processor time of every process it started, also of those whose parent ended first. For scripts/measure/fleet-cost.mjs:
# a shell's `time` and Node's own figures leave those out. Linux; Perl is part of every Debian.
use strict;
use warnings;
use Time::HiRes 'time';

my ($prctl, $getrusage) = `uname -m` =~ /^x86_64/ ? (157, 98) : (167, 165);
my ($adopt_orphans, $of_children) = (36, -1);
my ($file, @command) = @ARGV;
syscall($prctl, $adopt_orphans, 1, 0, 0, 0) == 0 or die "prctl: $!";
my $began = time;
my $child = fork // die "fork: $!";
if ($child == 0) {
  open STDOUT, '>', $file or die "$file: $!";
  open STDERR, '>', '/dev/null';
  exec @command or die "$command[0]: $!";
}
my $wall = 0;
while ((my $ended = wait) != -1) {
  $wall = time - $began if $ended == $child;
}
my $usage = "\0" x 144;
syscall($getrusage, $of_children, $usage) == 0 or die "getrusage: $!";
# Seconds and microseconds of the program's own time, then of the system's on its behalf.
my ($own, $own_micro, $system, $system_micro) = unpack 'q4', $usage;
printf STDERR "%.4f %.4f\n", $wall, $own + $system + ($own_micro + $system_micro) / 1e6;
