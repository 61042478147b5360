# Holds back every start of one program, as long as this runs, as root on Linux: `perl hold-start.pl`, the file on stdin. Stands in for
# what checks programs on a Mac and does not answer. Prints "held" once it does (man fanotify; FAN_OPEN_EXEC_PERM).
use strict;
use warnings;
use POSIX ();

chomp(my $file = <STDIN>);
my $machine = (POSIX::uname())[4];
my %calls = (x86_64 => [300, 301], aarch64 => [262, 263]);
my ($init, $mark) = @{ $calls{$machine} or die "no numbers of system calls for $machine\n" };
my ($class_content, $add, $open_exec_perm, $from_here) = (0x4, 0x1, 0x40000, -100);

my $listener = syscall($init, $class_content, 0);
die "fanotify_init: $!\n" if $listener < 0;
die "fanotify_mark: $!\n" if syscall($mark, $listener, $add, $open_exec_perm, $from_here, $file) < 0;
$| = 1;
print "held\n";
# Ends with whoever started it, and then macOS's part ends too: the kernel lets all of them start.
<STDIN>;
