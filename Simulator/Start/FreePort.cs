using System.Net;
using System.Net.Sockets;

namespace Weerbaar.Simulator.Start;

/// <summary>
/// For a program whose address must be known before it starts. Below the range from which the machine takes the ports of its own calls:
/// one of those was free a moment ago, and gone when the program wanted it.
/// </summary>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Last = 32_000;

    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: another.
            }
        }
    }
}
