/** Customers through a TypeORM repository: find and save. */
import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { FindOptionsWhere, LessThan, Repository } from 'typeorm';
import { Customer } from './customer.entity';
import { CreateCustomerDto, ListCustomersDto } from './customers.dto';

@Injectable()
export class CustomersService {
  constructor(@InjectRepository(Customer) private readonly customers: Repository<Customer>) {}

  async get(tenantId: string, id: string): Promise<Customer> {
    const customer = await this.customers.findOne({ where: { tenantId, id } });
    if (customer === null) throw new NotFoundException();
    return customer;
  }

  async list(tenantId: string, { limit, cursor }: ListCustomersDto): Promise<{ data: Customer[]; next: string | null }> {
    const data = await this.customers.find({
      where: cursor === undefined ? { tenantId } : this.behind(tenantId, cursor),
      order: { createdAt: 'DESC', id: 'DESC' },
      take: limit + 1,
    });
    if (data.length <= limit) return { data, next: null };
    data.pop();
    const last = data[data.length - 1];
    return { data, next: Buffer.from(`${last.createdAt.toISOString()}|${last.id}`).toString('base64url') };
  }

  create(tenantId: string, { email, name }: CreateCustomerDto): Promise<Customer> {
    return this.customers.save(this.customers.create({ tenantId, email, name }));
  }

  private behind(tenantId: string, cursor: string): FindOptionsWhere<Customer>[] {
    const [time, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
    if (id === undefined || Number.isNaN(Date.parse(time))) throw new BadRequestException('not a cursor');
    const createdAt = new Date(time);
    return [{ tenantId, createdAt: LessThan(createdAt) }, { tenantId, createdAt, id: LessThan(id) }];
  }
}
