// A stand-in for the service that tells programs of sleep and wake (logind), on a bus of the test's.
import dbus, { type Message, type MessageBus } from '@particle/dbus-next';

const manager = { name: 'org.freedesktop.login1', path: '/org/freedesktop/login1' };
const managerInterface = `${manager.name}.Manager`;

export class PowerBus {
  readonly #bus: MessageBus;

  private constructor(bus: MessageBus) {
    this.#bus = bus;
  }

  /** The app must get the same address as DBUS_SYSTEM_BUS_ADDRESS, and be started after this. */
  static async start(busAddress: string): Promise<PowerBus> {
    const bus = dbus.sessionBus({ busAddress });
    bus.on('error', () => {}); // the bus ending before us is how a test ends
    bus.addMethodHandler((message: Message) => {
      if (message.interface !== managerInterface) return false;
      bus.send(dbus.Message.newMethodReturn(message, '', []));
      return true;
    });
    await bus.requestName(manager.name, dbus.NameFlag.DO_NOT_QUEUE);
    return new PowerBus(bus);
  }

  stop(): void {
    this.#bus.disconnect();
  }

  /** The Mac went to sleep and is awake again. */
  sleepAndWake(): void {
    for (const asleep of [true, false])
      this.#bus.send(dbus.Message.newSignal(manager.path, managerInterface, 'PrepareForSleep', 'b', [asleep]));
  }
}
